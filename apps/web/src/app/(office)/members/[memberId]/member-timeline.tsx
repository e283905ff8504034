import type { AppRouter } from "@gongbang/api/root";
import { dayAt } from "@gongbang/domain/kernel/day";
import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { Timeline } from "@gongbang/ui/timeline";
import type { inferRouterOutputs } from "@trpc/server";
import { Footprints, HeartHandshake, IdCard, Scale, Wallet } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TimedRecords } from "./room-records.ts";

type Member = inferRouterOutputs<AppRouter>["members"]["record"];
type Step = TimedRecords["steps"][number];
type Event = {
  id: string;
  on: string;
  at: string;
  icon: ReactNode;
  title: string;
  by?: string;
  body?: string;
};

const icons: Record<string, ReactNode> = {
  members: <IdCard />,
  hardship: <HeartHandshake />,
  aid: <Wallet />,
  dispute: <Scale />,
};

/** 时间线: what happened to a person in every room that the viewer reads, the newest first. */
export function MemberTimeline({ member, records }: { member: Member; records: TimedRecords }) {
  const [t, locale] = [useTranslations("record.timeline"), useLocale()];
  const stepEvents = useStepEvents(records);
  const methods = useTranslations("record.rooms.method");
  const visits = (records.visits?.rows ?? []).map(
    ({ id, visitedOn, method, met, visitorName, note }): Event => ({
      ...{ id, on: visitedOn, at: visitedOn, icon: <Footprints />, by: visitorName, body: note },
      title: t(met ? "visited" : "visitMissed", { method: methods(method) }),
    }),
  );
  const { createdAt, joinedOn, cameWith } = member;
  const own: Event[] = [
    {
      ...{
        id: "registered",
        on: dayAt(new Date(createdAt)),
        at: createdAt,
        icon: <IdCard />,
        title: t("registered"),
      },
      ...(cameWith && { body: t("importedWith", { fileName: cameWith.fileName }) }),
    },
    ...(joinedOn ? [{ id: "joined", on: joinedOn, at: joinedOn, icon: <IdCard />, title: t("joined") }] : []),
  ];
  const events = [...stepEvents, ...visits, ...own];
  events.sort((a, b) => (a.on === b.on ? (a.at < b.at ? 1 : -1) : a.on < b.on ? 1 : -1));
  return (
    <Panel flush title={t("title")}>
      <Timeline
        items={events.map(({ on, at: _, ...event }) => ({
          ...event,
          at: formatDay(on, "long", locale),
          dateTime: on,
        }))}
        empty={<p className="px-3.5 py-3 text-sub text-muted">{t("empty")}</p>}
      />
    </Panel>
  );
}

/** The steps of the membership and of the rooms' records, each by the name that its machine gives it. */
function useStepEvents({ steps, archives, grants, tickets }: TimedRecords): Event[] {
  const [t, machines] = [useTranslations("record.timeline"), useTranslations("machines")];
  const numbers = new Map(
    [archives, grants, tickets].flatMap(
      (room) => room?.rows.map(({ id, number }) => [id, number] as const) ?? [],
    ),
  );
  const wordOf = (key: string, code: string) => (machines.has(key) ? machines(key) : code);
  const all: Step[] = [...steps, ...[archives, grants, tickets].flatMap((room) => room?.steps ?? [])];
  return all.map(({ id, machine, recordId, event, becomes, happenedOn, at, actorName }) => {
    const word = wordOf(`${machine}.events.${event}`, event);
    const number = numbers.get(recordId);
    return {
      ...{ id, on: happenedOn, at, by: actorName, icon: icons[machine.split(".")[0] ?? ""] },
      title: number === undefined ? word : t("step", { event: word, number }),
      body: t("becomes", { state: wordOf(`${machine}.states.${becomes}`, becomes) }),
    };
  });
}
