import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { RecordHeader } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Printer } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { CampaignView } from "../campaign-shapes.ts";
import { AddGroupForm } from "./add-group-form.tsx";
import { AddObjectsForm } from "./add-objects-form.tsx";
import { CloseCampaignForm } from "./close-campaign-form.tsx";

type Union = { id: string; name: string };

/** Which campaign it is, what of its budget is planned and given, and what whoever leads it may do. */
export function CampaignHeader({ campaign, unions }: { campaign: CampaignView; unions: readonly Union[] }) {
  const t = useTranslations("campaigns");
  return (
    <RecordHeader
      title={campaign.name}
      pills={
        <StatusPill large tone={campaign.state === "open" ? "info" : "neutral"}>
          {t(`states.${campaign.state}`)}
        </StatusPill>
      }
      meta={campaign.number}
      actions={
        <>
          <ButtonLink href={`/aid/campaigns/${campaign.id}/sheet`} icon={<Printer aria-hidden />}>
            {t("sheet.title")}
          </ButtonLink>
          {campaign.mayRun && (
            <>
              <CloseCampaignForm campaign={campaign} />
              <AddGroupForm campaign={campaign} unions={unions} />
              <AddObjectsForm campaign={campaign} unions={unions} />
            </>
          )}
        </>
      }
      facts={<KeyFacts campaign={campaign} />}
    />
  );
}

function KeyFacts({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations("campaigns");
  const locale = useLocale();
  const { opensOn, closesOn, fundId, fundName, budgetFen, plannedFen, remainderFen, sum } = campaign;
  const days = {
    from: formatDay(opensOn, "table", locale),
    until: formatDay(closesOn, "table", locale),
  };
  return (
    <FactGrid>
      <Fact label={t("columns.kind")}>{t(`kinds.${campaign.kind}`)}</Fact>
      <Fact label={t("columns.days")}>{t("days", days)}</Fact>
      <Fact label={t("open.fund")}>
        <Link href={`/aid/funds/${fundId}`}>{fundName}</Link>
      </Fact>
      <Fact label={t("columns.budget")}>{formatFen(budgetFen)}</Fact>
      <Fact label={t("facts.planned")}>{formatFen(plannedFen)}</Fact>
      <Fact label={t("facts.given")} strong>
        {formatFen(sum.moneyFen + sum.goodsFen)}
      </Fact>
      {remainderFen !== null && <Fact label={t("facts.remainder")}>{formatFen(remainderFen)}</Fact>}
    </FactGrid>
  );
}
