import type { HouseholdForm } from "@gongbang/domain/hardship/save-household.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { type ArchiveView, type Parameters, typedYuan } from "../archive-shapes.ts";
import { SaveHouseholdForm } from "./save-household-form.tsx";

export default async function HouseholdPage({ params }: { params: Promise<{ archiveId: string }> }) {
  const { archiveId } = await params;
  const [archive, parameters, t, refusals] = [
    await api.archives.record({ id: archiveId }),
    await api.parameters.list({}),
    await getTranslations("hardship.household"),
    await getTranslations("refusals.HARDSHIP"),
  ];
  const back = <ButtonLink href={`/hardship/${archiveId}`}>{t("backToRecord")}</ButtonLink>;
  return (
    <Page
      header={<PageHeader title={`${archive.name} · ${t("title")}`} note={archive.number} actions={back} />}
    >
      <Crumbs items={[{ label: archive.number, href: `/hardship/${archiveId}` }, { label: t("title") }]} />
      {archive.householdOpen ? (
        <SaveHouseholdForm
          key={archive.version}
          defaults={formOf(archive)}
          stored={archive.household.map(({ id, idMask, hasDiagnosis }) => ({ id, idMask, hasDiagnosis }))}
          versions={linesOf(parameters)}
          today={parameters.today}
        />
      ) : (
        <AlertBanner tone="warning">{refusals("HOUSEHOLD_CLOSED")}</AlertBanner>
      )}
    </Page>
  );
}

/** The lines as the pure rule reads them in the browser. */
const linesOf = ({ versions }: Parameters) => versions.map(({ source: _, inForce: __, ...line }) => line);

type Filled = Omit<HouseholdForm, "commandId">;
const amounts = (record: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(record).map(([kind, fen]) => [kind, typedYuan(fen ?? 0)]));

/** The archive as its form begins: everything that is known, sealed fields left empty. */
function formOf(archive: ArchiveView): Filled {
  const {
    id: archiveId,
    version,
    mainCause,
    otherCauses,
    statement,
    housing,
    civilAffairsClass,
    negatives,
  } = archive;
  const codes = {
    mainCause: mainCause ?? "",
    otherCauses,
    housing: housing ?? "",
    civilAffairsClass: civilAffairsClass ?? "",
    negatives,
  };
  return {
    archiveId,
    version,
    statement,
    ...(codes as Pick<Filled, keyof typeof codes>),
    income: amounts(archive.income),
    expense: amounts(archive.expense),
    accidentCost: typedYuan(archive.accidentCostFen),
    accidentPaidBack: typedYuan(archive.accidentPaidBackFen),
    members: archive.household.map((person) => ({
      id: person.id,
      name: person.name,
      citizenId: "",
      birthOn: person.birthOn ?? "",
      monthlyIncome: typedYuan(person.monthlyIncomeFen),
      exempt: person.exempt ?? "",
      illness: "" as const,
      diagnosis: "",
      school: person.school,
      ...({
        relation: person.relation,
        workState: person.workState ?? "",
        health: person.health ?? "",
      } as Pick<Filled["members"][number], "relation" | "workState" | "health">),
    })),
  };
}
