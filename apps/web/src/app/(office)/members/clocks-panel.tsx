import type { AppRouter } from "@gongbang/api/root";
import { DeadlineExplanation } from "@gongbang/ui/deadline-explanation";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Popover } from "@gongbang/ui/popover";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { deadlineExplanation, duePill } from "~/shell/deadline-words.ts";

type Clock = inferRouterOutputs<AppRouter>["memberships"]["record"]["deadlines"][number];

/** The clocks of a membership or a transfer: how each stands, its day, and how that day was counted. */
export function ClocksPanel({ clocks }: { clocks: readonly Clock[] }) {
  const [t, laws, machines] = [
    useTranslations("memberships.panels"),
    useTranslations("laws"),
    useTranslations("machines"),
  ];
  const locale = useLocale();
  if (clocks.length === 0) return null;
  return (
    <Panel title={t("clocks")} flush>
      {clocks.map((clock) => {
        const { kind, text } = duePill(laws, locale, clock.standing, clock.stoppedOn);
        const name = machines(`${clock.machine}.clocks.${clock.clock}`);
        return (
          <PanelRow key={clock.id}>
            <b className="font-medium">{name}</b>
            <span className="text-sub">{formatDay(clock.dueOn, "short", locale)}</span>
            <span className="ms-auto inline-flex items-center gap-1">
              <DuePill kind={kind}>{text}</DuePill>
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
