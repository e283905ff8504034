import { formatInstant } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { getLocale, getTranslations } from "next-intl/server";
import type { TicketRecord } from "./ticket-facts.tsx";

type Line = TicketRecord["trail"][number];

/** 变更记录 and 访问记录: who changed what, and who looked. */
export async function TrailPanels({ trail }: { trail: TicketRecord["trail"] }) {
  const t = await getTranslations("disputes.record");
  // Uncovering is written like a change, and is a reading.
  const isReading = ({ kind, action }: Line) => kind === "read" || action.endsWith(".reveal");
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Panel flush title={t("changes")}>
        <TrailLines lines={trail.filter((line) => !isReading(line))} />
      </Panel>
      <Panel flush title={t("accesses")}>
        <TrailLines lines={trail.filter(isReading)} />
      </Panel>
    </div>
  );
}

async function TrailLines({ lines }: { lines: readonly Line[] }) {
  const [t, locale] = await Promise.all([getTranslations("disputes"), getLocale()]);
  if (lines.length === 0) return <p className="px-3.5 py-3 text-sub text-muted">{t("record.noTrail")}</p>;
  const word = (group: "fields" | "actions", key: string, other: string) =>
    t.has(`${group}.${key}`) ? t(`${group}.${key}`) : t(`${group}.${other}`);
  return lines.map(({ at, actorName, action, changes, reason }, i) => (
    <PanelRow key={`${at}-${i}`}>
      <time dateTime={at} className="text-meta text-muted">
        {formatInstant(at, locale)}
      </time>
      <b className="font-medium">{actorName}</b>
      <span>{word("actions", action.replaceAll(".", "_"), "other")}</span>
      <span className="min-w-0 flex-1 text-sub text-muted">
        {[...changes.map(({ field }) => word("fields", field, "any")), ...(reason ? [reason] : [])].join(
          " · ",
        )}
      </span>
    </PanelRow>
  ));
}
