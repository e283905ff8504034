import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { workState } from "@gongbang/domain/codes/hardship";
import { health } from "@gongbang/domain/codes/person";
import { formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { ArchiveView } from "./archive-shapes.ts";
import { RevealHouseholdForm } from "./reveal-household-form.tsx";

type Person = ArchiveView["household"][number];
type Props = { archive: ArchiveView; detailed?: boolean };

/** The people of the household with their income. `detailed` adds masked numbers and diagnoses, to be uncovered. */
export function HouseholdPanel({ archive, detailed = false }: Props) {
  const t = useTranslations("hardship.household");
  const { household, mayWrite, householdOpen } = archive;
  const total = household.reduce((sum, { monthlyIncomeFen }) => sum + monthlyIncomeFen, 0);
  return (
    <Panel
      title={t("members")}
      flush
      extra={
        <>
          <span>{t("people", { count: household.length })}</span>
          {mayWrite && householdOpen && <Link href={`/hardship/${archive.id}/household`}>{t("edit")}</Link>}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the box to scroll it. */}
      <section className="overflow-x-auto" aria-label={t("members")} tabIndex={0}>
        <table className="data-table" aria-label={t("members")}>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("relation")}</th>
              <th scope="col" className="cell-end">
                {t("age")}
              </th>
              <th scope="col">{t("situation")}</th>
              <th scope="col" className="cell-end">
                {t("monthlyIncome")}
              </th>
              <th scope="col">{t("health")}</th>
              {detailed && <th scope="col">{t("citizenId")}</th>}
              {detailed && <th scope="col">{t("diagnosis")}</th>}
            </tr>
          </thead>
          <tbody>
            {household.map((person) => (
              <PersonRow key={person.id} person={person} archive={archive} detailed={detailed} />
            ))}
            <tr className="text-muted">
              <th scope="row" colSpan={4}>
                {t("total")}
              </th>
              <td className="cell-end font-semibold text-foreground">{formatYuan(total)}</td>
              <td colSpan={detailed ? 3 : 1} />
            </tr>
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function PersonRow({
  person,
  archive,
  detailed,
}: {
  person: Person;
  archive: ArchiveView;
  detailed: boolean;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const situation = [codeWord(workState, person.workState, locale), person.school]
    .filter(Boolean)
    .join(t("common.words.separator"));
  return (
    <tr>
      <th scope="row" className="font-medium">
        {person.name}
      </th>
      <td>{codeWord(familyRelation, person.relation, locale)}</td>
      <td className="cell-end">{person.age ?? "—"}</td>
      <td>{situation || "—"}</td>
      <td className="cell-end">{formatYuan(person.monthlyIncomeFen)}</td>
      <td>{codeWord(health, person.health, locale) ?? "—"}</td>
      {detailed && (
        <td>
          {archive.mayReveal && person.hasCitizenId ? (
            <RevealHouseholdForm id={person.id} field="citizenId" masked={person.idMask ?? ""} />
          ) : (
            (person.idMask ?? "—")
          )}
        </td>
      )}
      {detailed && (
        <td>
          {person.hasDiagnosis && archive.mayReveal && (
            <RevealHouseholdForm id={person.id} field="diagnosis" masked={t("hardship.record.sealed")} />
          )}
          {person.hasDiagnosis && !archive.mayReveal && t("hardship.record.sealed")}
          {!person.hasDiagnosis && "—"}
        </td>
      )}
    </tr>
  );
}
