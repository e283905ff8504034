import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { PapersPanel } from "./papers-panel.tsx";

/** `reason`: why a file that was closed was opened. */
type Props = { archiveId: string; reason: string | undefined };

/** The tab 文书, as far as the reader's rights go; finance has none of it. */
export async function ArchivePapers({ archiveId, reason }: Props) {
  const { may } = await pageContext();
  const papers = may("hardship.paper.read") ? (await api.papers.ofArchive({ archiveId, reason })).rows : [];
  return (
    <PapersPanel
      archiveId={archiveId}
      papers={papers}
      reason={reason}
      mayIssue={may("hardship.paper.issue")}
      mayReveal={may("hardship.paper.reveal")}
    />
  );
}
