import { scopeFor } from "@gongbang/domain/access/policy";
import { Columns } from "@gongbang/ui/page";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { MatchesPanel } from "./matches-panel.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { PairingPanel } from "./pairing-panel.tsx";
import { SimulateExitForm } from "./simulate-exit-form.tsx";

type Props = { archiveId: string; writesDown: boolean };

/** The tab 帮扶计划, as far as the reader's rights go; finance has none of it. */
export async function ArchivePlan({ archiveId, writesDown }: Props) {
  const { actor } = await pageContext();
  if (actor === null || scopeFor(actor, "aid.plan.read") === null) return null;
  const [plan, matches] = await Promise.all([
    api.plans.record({ archiveId }),
    api.plans.matches({ archiveId }),
  ]);
  const mayWrite = scopeFor(actor, "aid.plan.write") !== null;
  const mayPropose = scopeFor(actor, "aid.grant.propose") !== null;
  return (
    <Columns
      width="composer"
      side={
        <>
          <PairingPanel archiveId={archiveId} plan={plan} mayWrite={mayWrite} />
          {writesDown && <SimulateExitForm archiveId={archiveId} />}
        </>
      }
    >
      <MeasureTable archiveId={archiveId} plan={plan} mayWrite={mayWrite} />
      <MatchesPanel archiveId={archiveId} matches={matches} mayPropose={mayPropose} />
    </Columns>
  );
}
