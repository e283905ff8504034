import type { AppRouter } from "@gongbang/api/root";
import type { MemberCode } from "@gongbang/domain/members/member-fields";
import type { MemberColumn } from "@gongbang/domain/members/member-view";
import type { Column } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord, sexWord } from "./code-words.ts";
import { useColumnWord } from "./column-words.ts";
import { statusTones } from "./status-tones.ts";

export type MemberRow = inferRouterOutputs<AppRouter>["members"]["list"]["rows"][number];

const quiet = (text: string | null): ReactNode =>
  text && <span className="text-sub tabular-nums text-muted">{text}</span>;

const widths: Partial<Record<MemberColumn, string>> = {
  idMask: "168px",
  phoneMask: "112px",
  joinedOn: "96px",
  birthOn: "96px",
  registeredOn: "96px",
  memberNumber: "120px",
  cardTail: "72px",
  sex: "56px",
};
/** What the list can be sorted by, from its head. */
const sorted: readonly string[] = ["memberNumber", "birthOn", "joinedOn", "registeredOn"];

/** The columns that somebody chose, in their order, after the name. */
export function useMemberColumns(chosen: readonly MemberColumn[]): Column<MemberRow>[] {
  const [t, locale] = [useTranslations("members"), useLocale()];
  const word = useColumnWord();
  const day = (on: string | null) => quiet(on && formatDay(on, "table", locale));
  const code = (field: MemberCode) => (row: MemberRow) =>
    codeWord(field, row[field as keyof MemberRow] as string | null, locale);
  const cells: Record<MemberColumn, (row: MemberRow) => ReactNode> = {
    idMask: ({ idMask }) => quiet(idMask),
    phoneMask: ({ phoneMask }) => quiet(phoneMask),
    cardTail: ({ cardTail }) => quiet(cardTail),
    memberNumber: ({ memberNumber }) => quiet(memberNumber),
    sex: ({ sex }) => sexWord(sex, locale),
    birthOn: ({ birthOn }) => day(birthOn),
    ethnicGroup: code("ethnicGroup"),
    politicalStatus: code("politicalStatus"),
    education: code("education"),
    employment: code("employment"),
    employmentForm: code("employmentForm"),
    newFormWork: code("newFormWork"),
    occupation: ({ occupation }) => occupation,
    skillGrade: code("skillGrade"),
    unitName: ({ unitName, unionName }) => unitName ?? unionName,
    union: ({ unionName }) => unionName,
    street: ({ streetName }) => streetName,
    groupName: ({ groupName }) => groupName,
    keeper: ({ keeperName }) => keeperName,
    joinedOn: ({ joinedOn }) => day(joinedOn),
    registeredOn: ({ registeredOn }) => day(registeredOn),
    status: ({ status, newFormWork }) => (
      <span className="inline-flex items-center gap-1.5">
        <StatusPill tone={statusTones[status]}>{t(`status.${status}`)}</StatusPill>
        {newFormWork && !chosen.includes("newFormWork") && (
          <span className="max-md:hidden">
            <Tag>{codeWord("newFormWork", newFormWork, locale)}</Tag>
          </span>
        )}
      </span>
    ),
  };
  return chosen.map((key) => ({
    key,
    title: word(key),
    cell: cells[key],
    ...(widths[key] && { width: widths[key] }),
    ...(key === "unitName" && { truncate: true }),
    ...(sorted.includes(key) && { sort: true }),
    // The phone has room for who it is and how the membership stands.
    hideOnPhone: key !== "idMask" && key !== "status",
  }));
}
