import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { ClocksPanel } from "../../clocks-panel.tsx";
import { StepsPanel } from "../../steps-panel.tsx";
import { transferTones } from "../transfer-tones.ts";
import { TakeTransferForm } from "./take-transfer-form.tsx";

/** One transfer, as either of its unions sees it: the steps of its own side, and what was done. */
export default async function TransferPage({ params }: { params: Promise<{ transferId: string }> }) {
  const { transferId } = await params;
  const [t, machines, locale, transfer] = await Promise.all([
    getTranslations("memberships.transfers"),
    getTranslations("machines.members.transfer.states"),
    getLocale(),
    api.memberships.transfer({ id: transferId }),
  ]);
  const { name, memberId, status, fromName, toName, idMask, kind, note, beganBy, beganOn, isAsked } =
    transfer;
  return (
    <Page
      header={
        <RecordHeader
          title={name}
          pills={
            <StatusPill large tone={transferTones[status]}>
              {machines(status)}
            </StatusPill>
          }
          meta={t("route", { from: fromName, to: toName })}
          actions={<TakeTransferForm transfer={transfer} />}
          facts={
            <FactGrid>
              <Fact label={t("columns.idMask")}>{idMask}</Fact>
              <Fact label={t("columns.kind")}>{t(`kinds.${kind}`)}</Fact>
              <Fact label={t(isAsked ? "askedBy" : "sentBy")}>
                {t("byOn", { name: beganBy, on: formatDay(beganOn, "long", locale) })}
              </Fact>
              <Fact label={t("record")}>
                {memberId ? (
                  <Link href={`/members/${memberId}`}>{t("openRecord")}</Link>
                ) : (
                  t("recordElsewhere")
                )}
              </Fact>
            </FactGrid>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/members/transfers", label: t("title") }, { label: name }]} />
      <Columns side={<ClocksPanel clocks={transfer.deadlines} />}>
        {note && (
          <Panel title={t("noteField")}>
            <p className="whitespace-pre-wrap wrap-anywhere">{note}</p>
          </Panel>
        )}
        <StepsPanel machine="members.transfer" steps={transfer.timeline} />
      </Columns>
    </Page>
  );
}
