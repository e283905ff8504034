"use client";
import { Button } from "@gongbang/ui/button";
import { ButtonLink } from "@gongbang/ui/link";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { StandingPage } from "../shell/standing-page.tsx";

export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common.states");
  return (
    <main>
      <StandingPage
        icon={<TriangleAlert strokeWidth={1.5} />}
        title={t("errorTitle")}
        body={t("errorBody", { id: error.digest ?? "—" })}
        action={
          <>
            <Button variant="primary" onClick={reset}>
              {t("retry")}
            </Button>
            <ButtonLink href="/">{t("home")}</ButtonLink>
          </>
        }
      />
    </main>
  );
}
