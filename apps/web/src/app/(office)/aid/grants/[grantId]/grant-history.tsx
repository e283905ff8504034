import { formatInstant } from "@gongbang/ui/format";
import { Timeline } from "@gongbang/ui/timeline";
import { useLocale, useTranslations } from "next-intl";
import type { GrantRecord } from "./grant-hands.tsx";

/** Every step that was taken, the newest first. */
export function GrantHistory({ history }: { history: GrantRecord["history"] }) {
  const events = useTranslations("machines.aid.grant.events");
  const locale = useLocale();
  return (
    <Timeline
      items={history.toReversed().map(({ id, event, by, at, note }) => ({
        id,
        title: events(event as "approve"),
        by,
        at: formatInstant(at, locale),
        dateTime: at,
        body: note,
      }))}
    />
  );
}
