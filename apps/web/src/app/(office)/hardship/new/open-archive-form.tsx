"use client";
import { applicationKinds } from "@gongbang/domain/hardship/archive.status";
import { consentChannels, openArchiveInput } from "@gongbang/domain/hardship/open-archive.input";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, DateField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** The consent that comes before anything else is written down, and the draft that it opens. */
export function OpenArchiveForm({ memberId, today }: { memberId: string; today: string }) {
  const t = useTranslations("hardship.new");
  const trpc = useTRPC();
  const router = useRouter();
  const f = useCommandForm(openArchiveInput, {
    defaults: { memberId, kind: "daily", givenOn: today, channel: "paper" },
    command: trpc.archives.open.mutationOptions(),
    refresh: false,
    onDone: ({ id }) => router.push(`/hardship/${id}/household`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("open")}
        </Button>
      }
    >
      <FormSection title={t("consentTitle")} hint={t("consentHint")} columns={2}>
        <FormWide>
          <blockquote className="rounded-md border border-border bg-surface-secondary px-3 py-2 text-sub">
            {t("consentText")}
          </blockquote>
        </FormWide>
        <ChipGroup
          type="radio"
          label={t("kind")}
          required
          options={applicationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...f.field("kind")}
        />
        <DateField label={t("givenOn")} required max={today} {...f.field("givenOn")} />
        <ChipGroup
          type="radio"
          label={t("channel")}
          required
          options={consentChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          {...f.field("channel")}
        />
      </FormSection>
    </FormLayout>
  );
}
