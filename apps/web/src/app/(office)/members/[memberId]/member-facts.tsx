import type { AppRouter } from "@gongbang/api/root";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeFields } from "../code-fields.ts";
import { codeWord, sexWord } from "../code-words.ts";
import { RevealFieldForm } from "./reveal-field-form.tsx";

type Member = inferRouterOutputs<AppRouter>["members"]["record"];

/** 概览: everything that the register holds of a member, in four groups. */
export function MemberFacts({ member, mayReveal }: { member: Member; mayReveal: boolean }) {
  const [t, locale] = [useTranslations("members"), useLocale()];
  const covered = (field: "citizenId" | "phone" | "bankCard" | "address", masked: string | null) =>
    mayReveal && masked !== null ? (
      <RevealFieldForm memberId={member.id} field={field} masked={masked} label={t(`field.${field}`)} />
    ) : (
      <span className="tabular-nums">{masked ?? "—"}</span>
    );
  const yesNo = (value: boolean | null) => value !== null && (value ? t("record.yes") : t("record.no"));
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Panel title={t("record.identity")}>
        <FactList>
          <FactRow label={t("field.name")}>{member.name}</FactRow>
          <FactRow label={t("field.citizenId")}>{covered("citizenId", member.idMask)}</FactRow>
          <FactRow label={t("field.sex")}>{sexWord(member.sex, locale)}</FactRow>
          <FactRow label={t("field.birthOn")}>{formatDay(member.birthOn, "long", locale)}</FactRow>
        </FactList>
      </Panel>
      <Panel title={t("record.contact")}>
        <FactList>
          <FactRow label={t("field.phone")}>{covered("phone", member.phoneMask)}</FactRow>
          <FactRow label={t("field.bankCard")}>
            {covered("bankCard", member.cardTail && `****${member.cardTail}`)}
          </FactRow>
          <FactRow label={t("field.address")}>{covered("address", member.addressMask)}</FactRow>
        </FactList>
      </Panel>
      <Panel title={t("record.work")}>
        <FactList>
          <FactRow label={t("field.union")}>
            {member.unions.map(({ shortName }) => shortName).join(" › ")}
          </FactRow>
          <FactRow label={t("field.unitName")}>{member.unitName}</FactRow>
          <FactRow label={t("field.groupName")}>{member.groupName}</FactRow>
          <FactRow label={t("field.occupation")}>{member.occupation}</FactRow>
          <FactRow label={t("field.joinedOn")}>
            {member.joinedOn && formatDay(member.joinedOn, "long", locale)}
          </FactRow>
          <FactRow label={t("record.registeredAt")}>
            {formatInstant(member.createdAt, locale)}
            {member.cameWith && (
              <span className="ms-2 text-muted">
                {t("record.cameWith", { fileName: member.cameWith.fileName })}
              </span>
            )}
          </FactRow>
        </FactList>
      </Panel>
      <Panel title={t("record.other")}>
        <FactList>
          {codeFields.map((field) => (
            <FactRow key={field} label={t(`field.${field}`)}>
              {codeWord(field, member[field], locale)}
            </FactRow>
          ))}
          <FactRow label={t("field.isMigrantWorker")}>{yesNo(member.isMigrantWorker) || null}</FactRow>
        </FactList>
      </Panel>
    </div>
  );
}
