import { scopeFor } from "@gongbang/domain/access/policy";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, RecordHeader } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { HeartHandshake, Pencil } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { ageOn, sexWord } from "../code-words.ts";
import { statusTones } from "../status-tones.ts";
import { MemberFacts } from "./member-facts.tsx";
import { MemberTrail } from "./member-trail.tsx";
import { RevealFieldForm } from "./reveal-field-form.tsx";

const tabs = ["overview", "changes", "visits"] as const;

type MemberPageProps = { params: Promise<{ memberId: string }>; searchParams: Promise<{ tab?: string }> };

/** A member's page: who it is, what may be done, and what was done. */
export default async function MemberPage({ params, searchParams }: MemberPageProps) {
  const [{ memberId: id }, { tab: asked }] = await Promise.all([params, searchParams]);
  const tab = tabs.find((each) => each === asked) ?? "overview";
  const [t, locale, member, { actor }] = await Promise.all([
    getTranslations("members"),
    getLocale(),
    api.members.record({ id }),
    pageContext(),
  ]);
  const may = (action: "member.change" | "member.reveal" | "hardship.archive.open") =>
    actor !== null && scopeFor(actor, action) !== null;
  const union = member.unions.at(-1);
  return (
    <Page
      header={
        <RecordHeader
          title={member.name}
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
              {may("member.change") && (
                <ButtonLink href={`/members/${id}/edit`} icon={<Pencil aria-hidden />}>
                  {t("record.edit")}
                </ButtonLink>
              )}
              {may("hardship.archive.open") && (
                <ButtonLink href={`/hardship/new?member=${id}`} icon={<HeartHandshake aria-hidden />}>
                  {t("record.openArchive")}
                </ButtonLink>
              )}
            </>
          }
          facts={
            <FactGrid>
              <Fact label={t("field.citizenId")}>
                <Covered id={id} field="citizenId" masked={member.idMask} may={may("member.reveal")} />
              </Fact>
              <Fact label={t("field.phone")}>
                <Covered id={id} field="phone" masked={member.phoneMask} may={may("member.reveal")} />
              </Fact>
              <Fact label={t("field.union")}>{union?.name}</Fact>
              <Fact label={t("field.joinedOn")}>
                {member.joinedOn && formatDay(member.joinedOn, "long", locale)}
              </Fact>
            </FactGrid>
          }
          tabs={
            <TabsNav
              label={t("record.tabs.label")}
              items={tabs.map((each) => ({
                href: each === "overview" ? `/members/${id}` : `/members/${id}?tab=${each}`,
                label: t(`record.tabs.${each}`),
                current: each === tab,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: member.name }]} />
      {tab === "overview" && <MemberFacts member={member} mayReveal={may("member.reveal")} />}
      {tab !== "overview" && <MemberTrail trail={await api.members.trail({ id })} kind={tab} />}
    </Page>
  );
}

type CoveredProps = { id: string; field: "citizenId" | "phone"; masked: string | null; may: boolean };

async function Covered({ id, field, masked, may }: CoveredProps) {
  const t = await getTranslations("members.field");
  if (!may || masked === null) return <span className="tabular-nums">{masked ?? "—"}</span>;
  return <RevealFieldForm memberId={id} field={field} masked={masked} label={t(field)} />;
}
