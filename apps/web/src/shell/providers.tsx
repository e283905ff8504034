"use client";
import { ToastRegion } from "@gongbang/ui/toast";
import { UiLabelsProvider } from "@gongbang/ui/ui-labels";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { pressAgain } from "./early-presses.ts";
import { FollowLinks } from "./follow-links.tsx";
import { TrpcClientProvider } from "./trpc-client.tsx";

/** What client components stand on: the api, the house's few words, and toasts. */
export function Providers({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations("common.ui");
  const labels = useMemo(
    () => ({
      close: t("close"),
      cancel: t("cancel"),
      show: t("show"),
      hide: t("hide"),
      more: t("more"),
      less: t("less"),
      reason: t("reason"),
      reasonDetail: t("reasonDetail"),
      failed: t("failed"),
      notices: t("notices"),
    }),
    [t],
  );
  useEffect(pressAgain, []);
  return (
    <I18nProvider locale={locale}>
      <UiLabelsProvider labels={labels}>
        <TrpcClientProvider>{children}</TrpcClientProvider>
        <ToastRegion />
        <FollowLinks />
      </UiLabelsProvider>
    </I18nProvider>
  );
}
