import { DeadlineExplanation } from "@gongbang/ui/deadline-explanation";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Popover } from "@gongbang/ui/popover";
import { useLocale, useTranslations } from "next-intl";
import { deadlineExplanation, duePill, spanWords } from "~/shell/deadline-words.ts";
import type { ArchiveView } from "./archive-shapes.ts";

export type Deadline = ArchiveView["deadlines"][number];

/** The pill of a clock. A notice that hangs is waited for, and does not press. */
export function ClockPill({ clock, named = false }: { clock: Deadline; named?: boolean }) {
  const t = useTranslations("hardship.record");
  const laws = useTranslations("laws");
  const clocks = useTranslations("machines.hardship.archive.clocks");
  const locale = useLocale();
  const { kind, text } = duePill(laws, locale, clock.standing, clock.stoppedOn);
  const on = formatDay(clock.dueOn, "short", locale);
  if (clock.standing.kind === "waiting") return <DuePill kind="soon">{t("noticeWaiting", { on })}</DuePill>;
  // A notice that hung to its end has done what it had to do, whatever step stopped its clock.
  if (clock.standing.kind === "open") {
    return <DuePill kind={clock.stoppedOn === null ? "ok" : "met"}>{t("noticeOpen")}</DuePill>;
  }
  return <DuePill kind={kind}>{named ? `${clocks(clock.clock)} ${text}` : text}</DuePill>;
}

/** Every clock of the archive: how it stands, its day, its law, and how that day was counted. */
export function DeadlinesPanel({ deadlines }: { deadlines: readonly Deadline[] }) {
  const t = useTranslations("hardship.record");
  const laws = useTranslations("laws");
  const clocks = useTranslations("machines.hardship.archive.clocks");
  const locale = useLocale();
  if (deadlines.length === 0) return null;
  return (
    <Panel title={t("deadlines")} flush>
      {deadlines.map((clock) => {
        const name = clocks(clock.clock);
        return (
          <PanelRow key={clock.id}>
            <b className="font-medium">{name}</b>
            <span className="text-sub text-muted">{spanWords(laws, clock)}</span>
            <span className="text-sub">{formatDay(clock.dueOn, "long", locale)}</span>
            <span className="ms-auto inline-flex items-center gap-1">
              <ClockPill clock={clock} />
              <Popover
                size="sm"
                label={laws("explain.open")}
                title={laws("explain.title", { clock: name })}
                className="text-link!"
              >
                <DeadlineExplanation {...deadlineExplanation(laws, locale, clock)} />
              </Popover>
            </span>
          </PanelRow>
        );
      })}
    </Panel>
  );
}
