import type { ObjectState as State } from "@gongbang/domain/aid/campaign";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ObjectRow } from "../campaign-shapes.ts";

const objectTones: Record<State, Tone> = {
  listed: "info",
  handedOver: "success",
  notDelivered: "warning",
  dropped: "neutral",
};

/** What became of an object: when and by whom it was handed over with its proofs, or why not; and how its money stands. */
export function ObjectState({ row }: { row: ObjectRow }) {
  const t = useTranslations("campaigns.objects");
  const grants = useTranslations("machines.aid.grant.states");
  const common = useTranslations("common.words");
  const locale = useLocale();
  const { state, handedOn, visitors, missReason, grantId, grantStatus, files, held } = row;
  return (
    <span className="flex flex-wrap items-center gap-1">
      <StatusPill tone={objectTones[state]}>{t(`states.${state}`)}</StatusPill>
      {handedOn && (
        <span className="text-sub text-muted">
          {t("handed", {
            on: formatDay(handedOn, "table", locale),
            by: visitors.join(common("separator")),
          })}
        </span>
      )}
      {missReason && <span className="text-sub text-muted">{t(`reasons.${missReason}`)}</span>}
      {files.map(({ id, purpose }) => (
        <Link key={id} href={`/api/campaign-files/${id}`}>
          {t(`purposes.${purpose}`)}
        </Link>
      ))}
      {held && <StatusPill tone="danger">{t("held")}</StatusPill>}
      {grantId && grantStatus && <Link href={`/aid/grants/${grantId}`}>{grants(grantStatus)}</Link>}
    </span>
  );
}
