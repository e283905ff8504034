import { unionStatus } from "@gongbang/domain/codes/union-organisation";
import { dayAt } from "@gongbang/domain/kernel/day";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatCount, formatDay } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { FileText, Plus, QrCode, Users } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { StepsPanel } from "../../steps-panel.tsx";
import { unionTones } from "../union-tones.ts";
import { StepUnionForm } from "./step-union-form.tsx";

type Params = { params: Promise<{ unionId: string }> };

/** One union: where it stands in the tree, how it stands, and what the union above may decide. */
export default async function UnionPage({ params }: Params) {
  const { unionId: id } = await params;
  const [t, locale, { trail, ...union }, unions, { may }] = await Promise.all([
    getTranslations("memberships.union"),
    getLocale(),
    api.organisations.record({ id }),
    api.members.unions({}),
    pageContext(),
  ]);
  const facts = await getTranslations("record.union");
  const { name, status, level, under, above, successor, memberCount } = union;
  const others = unions.filter((each) => each.id !== id);
  return (
    <Page
      header={
        <RecordHeader
          title={name}
          pills={
            <StatusPill large tone={unionTones[status]}>
              {codeWord(unionStatus, status, locale)}
            </StatusPill>
          }
          meta={above.map((each) => each.name).join(" › ")}
          actions={
            <>
              {may("member.read") && (
                <ButtonLink href={`/members?union=${id}`} icon={<Users aria-hidden />}>
                  {t("members")}
                </ButtonLink>
              )}
              {may("member.join") && status === "1" && (
                <ButtonLink href={`/members/unions/${id}/join`} icon={<QrCode aria-hidden />}>
                  {t("joinCode")}
                </ButtonLink>
              )}
              <ButtonLink href={`/members/unions/${id}/facts`} icon={<FileText aria-hidden />}>
                {facts("title")}
              </ButtonLink>
              {may("union.found") && status === "1" && level !== "group" && (
                <ButtonLink href={`/members/unions/new?parent=${id}`} icon={<Plus aria-hidden />}>
                  {t("found")}
                </ButtonLink>
              )}
              <StepUnionForm
                union={union}
                today={dayAt(new Date())}
                into={others.map((each) => ({ value: each.id, label: each.name }))}
              />
            </>
          }
          facts={
            <FactGrid>
              <Fact label={t("level")}>{t(`levels.${level}`)}</Fact>
              <Fact label={t("memberCount")} strong>
                {formatCount(memberCount)}
              </Fact>
              <Fact label={t("foundedOn")}>
                {union.foundedOn && formatDay(union.foundedOn, "long", locale)}
              </Fact>
              <Fact label={t("approvalNumber")}>{union.approvalNumber}</Fact>
              <Fact label={t("creditCode")}>{union.creditCode}</Fact>
              {union.proposedBy && <Fact label={t("proposedBy")}>{union.proposedBy}</Fact>}
            </FactGrid>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/members/unions", label: t("title") }, { label: union.shortName }]} />
      {successor && (
        <AlertBanner
          tone="info"
          title={t("endedInto", { name: successor.name })}
          actions={<ButtonLink href={`/members/unions/${successor.id}`}>{t("openSuccessor")}</ButtonLink>}
        />
      )}
      <Columns
        side={
          <Panel title={t("under")} flush>
            {under.length === 0 && <PanelRow>{t("nothingUnder")}</PanelRow>}
            {under.map((each) => (
              <PanelRow key={each.id}>
                <Link quiet href={`/members/unions/${each.id}`} className="min-w-0 truncate">
                  {each.name}
                </Link>
                {each.status !== "1" && (
                  <span className="ms-auto">
                    <StatusPill tone={unionTones[each.status]}>
                      {codeWord(unionStatus, each.status, locale)}
                    </StatusPill>
                  </span>
                )}
              </PanelRow>
            ))}
          </Panel>
        }
      >
        <StepsPanel machine="members.union" steps={union.timeline} />
      </Columns>
      {trail.length > 0 && <RecordTrail trail={trail} />}
    </Page>
  );
}
