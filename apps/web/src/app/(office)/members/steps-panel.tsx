import type { AppRouter } from "@gongbang/api/root";
import { dayAt } from "@gongbang/domain/kernel/day";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { Timeline } from "@gongbang/ui/timeline";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

type Taken = inferRouterOutputs<AppRouter>["memberships"]["record"]["timeline"][number];
type Props = {
  machine: "members.membership" | "members.transfer" | "members.union";
  steps: readonly Taken[];
};

/** The steps that were taken, the newest first, with the reasons that came with them. */
export function StepsPanel({ machine, steps }: Props) {
  const [t, machines, locale] = [
    useTranslations("memberships.panels"),
    useTranslations("machines"),
    useLocale(),
  ];
  const word = (event: string) => {
    const key = `${machine}.events.${event}`;
    return machines.has(key) ? machines(key) : event;
  };
  const items = steps.map(({ id, event, actorName, at, happenedOn, note }) => ({
    id,
    title: word(event),
    by: actorName,
    at: formatInstant(at, locale),
    dateTime: at,
    body: (
      <>
        {note}{" "}
        {happenedOn !== dayAt(new Date(at)) && (
          <span className="text-muted">{t("countsFor", { on: formatDay(happenedOn, "long", locale) })}</span>
        )}
      </>
    ),
  }));
  return (
    <Panel title={t("steps")} flush>
      <Timeline items={items} empty={<EmptyState title={t("noSteps")} />} />
    </Panel>
  );
}
