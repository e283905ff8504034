import { AlertBanner } from "@gongbang/ui/alert-banner";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { formOf, linesOf } from "./household-defaults.ts";
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
          stored={archive.household.map(({ id, idMask, hasDiagnosis, phoneMask }) => ({
            ...{ id, idMask, hasDiagnosis, phoneMask },
          }))}
          bankMask={archive.bankMask}
          hasOtherContact={archive.hasOtherContact}
          left={archive.fieldsLeft.map(({ person }) => person)}
          versions={linesOf(parameters)}
          today={parameters.today}
        />
      ) : (
        <AlertBanner tone="warning">{refusals("HOUSEHOLD_CLOSED")}</AlertBanner>
      )}
    </Page>
  );
}
