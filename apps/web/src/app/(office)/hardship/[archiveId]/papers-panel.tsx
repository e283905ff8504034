import { EmptyState } from "@gongbang/ui/empty-state";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { Papers } from "../templates/template-shapes.ts";
import { IssuePaperForm } from "./issue-paper-form.tsx";
import { PaperRow } from "./paper-row.tsx";

type Props = {
  archiveId: string;
  papers: Papers;
  mayIssue: boolean;
  mayReveal: boolean;
  /** Why a file that was closed was opened: each of its papers is opened with it. */
  reason?: string | undefined;
};

/** 文书 of the archive: what was issued, each as it was, and the next one. */
export function PapersPanel({ archiveId, papers, mayIssue, mayReveal, reason }: Props) {
  const t = useTranslations("templates");
  return (
    <>
      {mayIssue && <IssuePaperForm archiveId={archiveId} mayReveal={mayReveal} />}
      <Panel title={t("papers.title")} flush>
        {papers.length === 0 && <EmptyState title={t("papers.none")} />}
        <ul aria-label={t("papers.title")}>
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperRow paper={paper} reason={reason} mayReveal={mayReveal} />
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
