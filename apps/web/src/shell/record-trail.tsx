import { formatInstant } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { type TrailChange, useTrailWords } from "./trail-words.ts";

/** A line of a record's trail, as every room's record gives it (trailOf of the api). */
export type TrailLine = {
  at: string;
  actorName: string;
  action: string;
  kind: "write" | "read";
  reason: string | null;
  changes: readonly TrailChange[];
};

/** Uncovering a field is written like a change, and is a reading. */
const isVisit = ({ kind, action }: TrailLine) => kind === "read" || action.endsWith(".reveal");

/** 变更记录 and 访问记录 of any record: who changed what, and who looked, with the reason they gave. */
export function RecordTrail({ trail }: { trail: readonly TrailLine[] }) {
  const t = useTranslations("audit");
  return (
    <>
      <Panel flush title={t("changesTitle")}>
        <TrailLines lines={trail.filter((line) => !isVisit(line))} empty={t("noChanges")} />
      </Panel>
      <Panel flush title={t("visitsTitle")}>
        <TrailLines lines={trail.filter(isVisit)} empty={t("noVisits")} />
      </Panel>
    </>
  );
}

function TrailLines({ lines, empty }: { lines: readonly TrailLine[]; empty: string }) {
  const [words, locale] = [useTrailWords(), useLocale()];
  const reasons = useTranslations("common.revealReasons");
  // Why a field was uncovered is kept as the reason's code, with what was written beside it.
  const reasonWords = (reason: string) => {
    const [code = "", ...text] = reason.split(": ");
    return [/^[a-z]+$/.test(code) && reasons.has(code) ? reasons(code) : code, ...text].join(" · ");
  };
  if (lines.length === 0) return <p className="px-3.5 py-3 text-sub text-muted">{empty}</p>;
  return lines.map(({ at, actorName, action, changes, reason }, i) => (
    <PanelRow key={`${at}-${i}`}>
      <b className="font-medium">{actorName}</b>
      <span>{words.action(action)}</span>
      <time dateTime={at} className="ms-auto text-meta text-muted">
        {formatInstant(at, locale)}
      </time>
      {(changes.length > 0 || reason) && (
        <span className="w-full text-sub wrap-anywhere text-muted">
          {[words.changes(action, changes), reason && reasonWords(reason)].filter(Boolean).join(" · ")}
        </span>
      )}
    </PanelRow>
  ));
}
