// Drawn from the bare record on both sides: as finished elements it would travel twice as far.
"use client";
import type { AppRouter } from "@gongbang/api/root";
import { type SealedField, sealedFields } from "@gongbang/domain/members/member-fields";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  type FactField,
  type FactSection,
  factGroups,
  factSections,
  isCodeField,
  isFlagField,
} from "../code-fields.ts";
import { codeWord, idKindWord, sexWord, validityWord, yesNoWord } from "../code-words.ts";
import { RevealFieldForm } from "./reveal-field-form.tsx";

type Member = inferRouterOutputs<AppRouter>["members"]["record"];

type FactsProps = { member: Member; mayReveal: boolean; groups?: readonly FactSection[] };

/** 资料: everything that the register holds of a member, in the groups of the register form, or in some of them. */
export function MemberFacts({ member, mayReveal, groups = factGroups }: FactsProps) {
  const [t, locale] = [useTranslations("members"), useLocale()];
  const special = specialFacts(member, locale);
  const covered = coveredFacts(member);
  const shown = (field: FactField): ReactNode => {
    if (field in special) return special[field] ?? null;
    if (isCodeField(field)) return codeWord(field, member[field], locale);
    if (isFlagField(field)) return yesNoWord(member[field], locale);
    return isCovered(field) ? hidden(field) : member[field as "unitName"];
  };
  const hidden = (field: SealedField) => {
    const masked = covered[field];
    const label = t(`field.${field}`);
    return mayReveal && masked !== null ? (
      <RevealFieldForm memberId={member.id} field={field} masked={masked} label={label} />
    ) : (
      <span className="tabular-nums">{masked ?? "—"}</span>
    );
  };
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {groups.map((group) => (
        <Panel key={group} title={t(`sections.${group}`)}>
          <FactList>
            {factSections[group].map((field) => (
              <FactRow key={field} label={t(`field.${field}`)}>
                {shown(field)}
              </FactRow>
            ))}
            {group === "union" && (
              <FactRow label={t("record.registeredAt")}>
                {formatInstant(member.createdAt, locale)}
                {member.cameWith && (
                  <span className="ms-2 text-muted">
                    {t("record.cameWith", { fileName: member.cameWith.fileName })}
                  </span>
                )}
              </FactRow>
            )}
          </FactList>
        </Panel>
      ))}
    </div>
  );
}

const isCovered = (field: string): field is SealedField => sealedFields.some((each) => each === field);

/** The masks of what is sealed. */
const coveredFacts = (member: Member): Record<SealedField, string | null> => ({
  citizenId: member.idMask,
  phone: member.phoneMask,
  bankCard: member.cardTail && `****${member.cardTail}`,
  address: member.addressMask,
  registrationPlace: member.registrationPlaceMask,
});

/** Facts with a writing of their own. */
function specialFacts(member: Member, locale: "zh-CN" | "en"): { [Field in FactField]?: ReactNode } {
  const until = validityWord(member.idValidUntil, locale);
  const on = (day: string | null) => day && formatDay(day, "long", locale);
  return {
    sex: sexWord(member.sex, locale),
    birthOn: on(member.birthOn),
    idKind: idKindWord(member.idKind, locale),
    idValidUntil: until === member.idValidUntil ? on(until) : until,
    union: member.unions.map(({ shortName }) => shortName).join(" › "),
    joinedOn: on(member.joinedOn),
    cardBoundOn: on(member.cardBoundOn),
  };
}
