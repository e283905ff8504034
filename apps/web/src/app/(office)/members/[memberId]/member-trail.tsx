import type { AppRouter } from "@gongbang/api/root";
import { formatInstant } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeFields } from "../code-fields.ts";
import { codeWord } from "../code-words.ts";

type Line = inferRouterOutputs<AppRouter>["members"]["trail"][number];
type Change = Line["changes"][number];

/** 变更记录 or 访问记录: uncovering a field is written like a change, and is a reading. */
export function MemberTrail({ trail, kind }: { trail: readonly Line[]; kind: "changes" | "visits" }) {
  const [t, locale] = [useTranslations("members"), useLocale()];
  const common = useTranslations("common.revealReasons");
  const isReading = ({ kind, action }: Line) => kind === "read" || action.endsWith(".reveal");
  const lines = trail.filter((line) => isReading(line) === (kind === "visits"));
  const fieldWord = (field: string) => (t.has(`field.${field}`) ? t(`field.${field}`) : field);
  const valueWord = (field: string, value: unknown) => {
    const code = codeFields.find((each) => each === field);
    const text = value === null || value === undefined ? null : String(value);
    return (code ? codeWord(code, text, locale) : text) ?? t("record.blank");
  };
  const changeWord = ({ field, was, becomes }: Change) =>
    was === undefined && becomes === undefined
      ? fieldWord(field)
      : t("record.changed", {
          field: fieldWord(field),
          was: valueWord(field, was),
          becomes: valueWord(field, becomes),
        });
  const actionWord = (action: string) => {
    const key = `record.actions.${action.replaceAll(".", "_")}`;
    return t.has(key) ? t(key) : t("record.actions.other");
  };
  const reasonWord = (reason: string) => {
    const [code = "", ...text] = reason.split(": ");
    return [common.has(code) ? common(code) : code, ...text].join(" · ");
  };
  return (
    <Panel flush title={t(`record.tabs.${kind}`)}>
      {lines.length === 0 && (
        <p className="px-3.5 py-3 text-sub text-muted">
          {t(kind === "changes" ? "record.noChanges" : "record.noVisits")}
        </p>
      )}
      {lines.map((line, i) => (
        <PanelRow key={`${line.at}-${i}`}>
          <time dateTime={line.at} className="text-meta text-muted">
            {formatInstant(line.at, locale)}
          </time>
          <b className="font-medium">{line.actorName}</b>
          <span>{actionWord(line.action)}</span>
          <span className="min-w-0 flex-1 text-sub text-muted">
            {[...line.changes.map(changeWord), ...(line.reason ? [reasonWord(line.reason)] : [])].join("  ")}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
