import { Columns } from "@gongbang/ui/page";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { MatchesPanel } from "./matches-panel.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { PairingPanel } from "./pairing-panel.tsx";
import { SimulateExitForm } from "./simulate-exit-form.tsx";

type Props = { archiveId: string; writesDown: boolean; reason: string | undefined };

/** The tab 帮扶计划, as far as the reader's rights go; finance has none of it. */
export async function ArchivePlan({ archiveId, writesDown, reason }: Props) {
  const { may } = await pageContext();
  if (!may("aid.plan.read")) return null;
  const [plan, matches] = await Promise.all([
    api.plans.record({ archiveId }),
    api.plans.matches({ archiveId, ...(reason && { reason }) }),
  ]);
  const mayWrite = may("aid.plan.write");
  const mayPropose = may("aid.grant.propose");
  return (
    <Columns
      width="composer"
      side={
        <>
          <PairingPanel archiveId={archiveId} plan={plan} mayWrite={mayWrite} />
          {writesDown && <SimulateExitForm archiveId={archiveId} reason={reason} />}
        </>
      }
    >
      <MeasureTable archiveId={archiveId} plan={plan} mayWrite={mayWrite} />
      <MatchesPanel archiveId={archiveId} matches={matches} mayPropose={mayPropose} />
    </Columns>
  );
}
