"use client";
import type { MergeField } from "@gongbang/domain/members/merge";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { ChipGroup } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { ButtonLink } from "@gongbang/ui/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { FieldChoices } from "./field-choices.tsx";

export type MergePerson = { id: string; version: number; name: string; memberNumber: string };
export type ComparedField = {
  field: MergeField;
  equal: boolean;
  chosen: string;
  values: { memberId: string; shown: string }[];
};
type Archive = { id: string; number: string; memberId: string; inReach: boolean };

type MergeMembersFormProps = {
  people: MergePerson[];
  fields: ComparedField[];
  archives: Archive[];
  survivorId: string;
  /** Something has to be settled first: it stands above. */
  locked: boolean;
};

/** Which record stays and whose value each field takes; beside it what will no longer show. */
export function MergeMembersForm({ people, fields, archives, survivorId, locked }: MergeMembersFormProps) {
  const t = useTranslations("duplicates");
  const router = useRouter();
  const [kept, setKept] = useState(survivorId);
  const [take, setTake] = useState<Partial<Record<MergeField, string>>>(
    Object.fromEntries(fields.filter(({ equal }) => !equal).map(({ field, chosen }) => [field, chosen])),
  );
  const [keptArchiveId, setArchive] = useState<string>();
  const merge = useCommand(useTRPC().duplicates.merge.mutationOptions(), {
    done: t("merge.done"),
    quiet: true,
    refresh: false,
    onDone: (answer) => router.push(`/members/${answer.survivorId}`),
  });
  const send = () =>
    merge.run({
      people: people.map(({ id, version }) => ({ id, version })),
      survivorId: kept,
      take,
      ...(keptArchiveId && { keptArchiveId }),
    });
  const several = archives.length > 1;
  return (
    <FormLayout
      onSubmit={(event) => {
        event.preventDefault();
        if (!locked) send();
      }}
      refusal={merge.refusal}
      actions={
        <>
          <Button type="submit" variant="primary" busy={merge.pending} locked={locked}>
            {t("merge.submit")}
          </Button>
          <ButtonLink href="/members/duplicates">{t("merge.cancel")}</ButtonLink>
        </>
      }
    >
      <FormSection>
        <ChipGroup
          type="radio"
          name="survivor"
          label={t("merge.keepLabel")}
          required
          defaultValue={survivorId}
          onChange={(event) => setKept(event.currentTarget.value)}
          options={people.map(({ id, name, memberNumber }) => ({
            value: id,
            label: `${name} ${memberNumber}`,
          }))}
        />
      </FormSection>
      <FieldChoices
        people={people}
        fields={fields}
        take={take}
        onTake={(field, from) => setTake({ ...take, [field]: from })}
      />
      {several && (
        <FormSection title={t("merge.archives")} hint={t("merge.archivesLead")}>
          <ChipGroup
            type="radio"
            name="archive"
            label={t("merge.archivesKept")}
            required
            onChange={(event) => setArchive(event.currentTarget.value)}
            options={archives.map(({ id, number, inReach }) => ({
              value: id,
              label: inReach ? number : `${number}（${t("merge.outOfReach")}）`,
            }))}
          />
        </FormSection>
      )}
      <Discarded fields={fields} take={take} />
    </FormLayout>
  );
}

/** The values that the record will no longer show. */
function Discarded({ fields, take }: { fields: ComparedField[]; take: Partial<Record<MergeField, string>> }) {
  const t = useTranslations("duplicates");
  const lost = fields
    .filter(({ equal }) => !equal)
    .flatMap(({ field, values }) => {
      const chosen = values.find(({ memberId }) => memberId === take[field])?.shown;
      const others = [...new Set(values.map(({ shown }) => shown))].filter(
        (shown) => shown !== chosen && shown !== t("merge.empty"),
      );
      return others.length > 0 ? [{ field, others }] : [];
    });
  if (lost.length === 0) return <AlertBanner tone="info">{t("merge.discardNone")}</AlertBanner>;
  return (
    <AlertBanner tone="warning" title={t("merge.discardTitle")}>
      <p>{t("merge.discardLead")}</p>
      <ul>
        {lost.map(({ field, others }) => (
          <li key={field}>
            {t(`field.${field}`)} {others.map((other) => `“${other}”`).join(" ")}
          </li>
        ))}
      </ul>
    </AlertBanner>
  );
}
