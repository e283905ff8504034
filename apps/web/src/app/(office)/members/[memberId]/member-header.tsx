import type { AppRouter } from "@gongbang/api/root";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { RecordHeader } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import type { inferRouterOutputs } from "@trpc/server";
import { FileDiff, HeartHandshake, IdCard, Pencil, Printer } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ageOn, idKindWord, sexWord } from "../code-words.ts";
import { statusTones } from "../status-tones.ts";
import type { MemberTab, Rights } from "./member-rights.ts";
import { RevealFieldForm } from "./reveal-field-form.tsx";

type Member = inferRouterOutputs<AppRouter>["members"]["record"];
type MemberHeaderProps = { member: Member; rights: Rights; tabs: readonly MemberTab[]; tab: MemberTab };

/** Who it is, how the membership stands, and what may be done: stays above every tab. */
export function MemberHeader({ member, rights, tabs, tab }: MemberHeaderProps) {
  const [t, r, locale] = [useTranslations("members"), useTranslations("record"), useLocale()];
  const c = useTranslations("changes.request");
  const m = useTranslations("memberships.record");
  const { id } = member;
  const title = (
    <span className="flex items-center gap-3">
      {rights.seesFiles && member.photoFileId && (
        <img
          src={`/api/member-files/${member.photoFileId}?show=1`}
          alt=""
          className="h-12 w-9 rounded border border-border object-cover"
        />
      )}
      {member.name}
    </span>
  );
  return (
    <RecordHeader
      title={title}
      pills={
        <StatusPill large tone={statusTones[member.status]}>
          {t(`status.${member.status}`)}
        </StatusPill>
      }
      meta={
        <>
          {t("record.sexAge", {
            sex: sexWord(member.sex, locale),
            age: ageOn(member.birthOn, dayAt(new Date())),
          })}
          {" · "}
          {t("record.number", { number: member.memberNumber })}
        </>
      }
      actions={
        <>
          {rights.changes && (
            <ButtonLink href={`/members/${id}/edit`} icon={<Pencil aria-hidden />}>
              {t("record.edit")}
            </ButtonLink>
          )}
          {rights.requestsChanges && (
            <ButtonLink href={`/members/changes/new?member=${id}`} icon={<FileDiff aria-hidden />}>
              {c("link")}
            </ButtonLink>
          )}
          {rights.seesMembership && (
            <ButtonLink href={`/members/${id}/membership`} icon={<IdCard aria-hidden />}>
              {m("open")}
            </ButtonLink>
          )}
          {rights.prints && (
            <ButtonLink href={`/members/${id}/print`} icon={<Printer aria-hidden />}>
              {r("print")}
            </ButtonLink>
          )}
          {rights.opensArchives && (
            <ButtonLink href={`/hardship/new?member=${id}`} icon={<HeartHandshake aria-hidden />}>
              {t("record.openArchive")}
            </ButtonLink>
          )}
        </>
      }
      facts={
        <FactGrid>
          <Fact label={idKindWord(member.idKind, locale)}>
            <Covered id={id} field="citizenId" masked={member.idMask} may={rights.reveals} />
          </Fact>
          <Fact label={t("field.phone")}>
            <Covered id={id} field="phone" masked={member.phoneMask} may={rights.reveals} />
          </Fact>
          <Fact label={t("field.union")}>{member.unions.at(-1)?.name}</Fact>
          <Fact label={t("field.joinedOn")}>
            {member.joinedOn && formatDay(member.joinedOn, "long", locale)}
          </Fact>
        </FactGrid>
      }
      tabs={
        <TabsNav
          label={r("tabs.label")}
          items={tabs.map((each) => ({
            href: each === "facts" ? `/members/${id}` : `/members/${id}?tab=${each}`,
            label: r(`tabs.${each}`),
            current: each === tab,
          }))}
        />
      }
    />
  );
}

type CoveredProps = { id: string; field: "citizenId" | "phone"; masked: string | null; may: boolean };

function Covered({ id, field, masked, may }: CoveredProps) {
  const t = useTranslations("members.field");
  if (!may || masked === null) return <span className="tabular-nums">{masked ?? "—"}</span>;
  return <RevealFieldForm memberId={id} field={field} masked={masked} label={t(field)} />;
}
