import { formatDay, formatFen, formatInstant, type UiLocale } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { TicketRecord } from "./ticket-facts.tsx";

type Line = TicketRecord["trail"][number];

/** 变更记录 and 访问记录: who changed what, and who looked. */
export function TrailPanels({ trail }: { trail: TicketRecord["trail"] }) {
  const t = useTranslations("disputes.record");
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

function TrailLines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations("disputes");
  const locale = useLocale();
  if (lines.length === 0) return <p className="px-3.5 py-3 text-sub text-muted">{t("record.noTrail")}</p>;
  const actionWord = (action: string) => {
    const key = `actions.${action.replaceAll(".", "_")}`;
    return t(t.has(key) ? key : "actions.other");
  };
  return lines.map(({ at, actorName, action, changes, reason }, i) => (
    <PanelRow key={`${at}-${i}`}>
      <time dateTime={at} className="text-meta text-muted">
        {formatInstant(at, locale)}
      </time>
      <b className="font-medium">{actorName}</b>
      <span>{actionWord(action)}</span>
      <span className="flex min-w-0 flex-1 flex-wrap gap-x-3 text-sub text-muted">
        {changes.map((change) => (
          <ChangeWords key={change.field} change={change} />
        ))}
        {reason}
      </span>
    </PanelRow>
  ));
}

function ChangeWords({ change: { field, was, becomes } }: { change: Line["changes"][number] }) {
  const t = useTranslations("disputes.fields");
  const states = useTranslations("machines.dispute.ticket.states");
  const locale = useLocale();
  const stateWord = (value: unknown) => (states.has(String(value)) ? states(String(value)) : null);
  const shown = [was, becomes].map((value) =>
    field === "status" ? stateWord(value) : readable(field, value, locale),
  );
  const values = shown.filter((value) => value !== null).join(" → ");
  return (
    <span>
      {t(t.has(field) ? field : "any")} {values}
    </span>
  );
}

/** A value that a reader can read; of ids and long texts the line only says that they changed. */
function readable(field: string, value: unknown, locale: UiLocale): string | null {
  if (typeof value === "number") return field.endsWith("Fen") ? formatFen(value) : String(value);
  if (typeof value !== "string" || /^[0-9a-f-]{36}$/.test(value) || field.endsWith("Reason")) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, "table", locale) : value;
}
