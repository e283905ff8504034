import type { AppRouter } from "@gongbang/api/root";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

export type GrantRecord = inferRouterOutputs<AppRouter>["grants"]["record"];

/** Through whose hands a grant went: proposed, approved, paid, handed over, each by another person. */
export function GrantHands({ grant }: { grant: GrantRecord }) {
  const t = useTranslations("aid.grants.record");
  const locale = useLocale();
  const ended = grant.endedOn !== null;
  const hand = (given: GrantRecord["proposed"]) => {
    if (given !== null) return t("by", { name: given.by, on: formatDay(given.on, "short", locale) });
    return <span className="text-muted">{ended ? t("notNeeded") : t("waiting")}</span>;
  };
  return (
    <Panel title={t("hands")}>
      <FactList>
        <FactRow label={t("proposed")}>
          {hand(grant.proposed)}
          <VisitLink id={grant.proposedAtVisit} />
        </FactRow>
        <FactRow label={t("approved")}>{hand(grant.approved)}</FactRow>
        <FactRow label={t(grant.way === "bank" ? "paid" : "released")}>{hand(grant.paid)}</FactRow>
        {grant.way === "handOver" && (
          <FactRow label={t("handedOver")}>
            {hand(grant.handedOver)}
            <VisitLink id={grant.handedOverAtVisit} />
          </FactRow>
        )}
      </FactList>
      <p className="mt-2 border-t border-separator pt-2 text-meta text-muted">{t("rule")}</p>
    </Panel>
  );
}

function VisitLink({ id }: { id: string | null }) {
  const t = useTranslations("aid.grants.record");
  if (id === null) return null;
  return (
    <Link href={`/aid/visits/${id}`} className="ms-2">
      {t("visit")}
    </Link>
  );
}
