import { personFieldsFor } from "@gongbang/domain/hardship/register-fields";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";
import { detailWord } from "./detail-words.ts";
import { RevealHouseholdForm } from "./reveal-household-form.tsx";

type Person = ArchiveView["household"][number];

/** 登记表其他内容 of each person, as far as it matters for who it is and what they do. */
export function PeoplePanel({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship.details");
  return (
    <Panel title={t("people")} flush>
      <div className="grid divide-y divide-separator md:grid-cols-2 md:divide-x md:divide-y-0">
        {archive.household.map((person) => (
          <section key={person.id} className="p-3.5" aria-label={person.name}>
            <h3 className="mb-2 font-medium">{person.name}</h3>
            <PersonFacts person={person} archive={archive} />
          </section>
        ))}
      </div>
    </Panel>
  );
}

function PersonFacts({ person, archive }: { person: Person; archive: ArchiveView }) {
  const t = useTranslations("hardship.details");
  const locale = useLocale();
  const { details, phoneMask } = person;
  const shown = personFieldsFor({ ...person, isMigrant: archive.details.isMigrant === true });
  return (
    <FactList>
      {shown.map((field) => (
        <FactRow key={field} label={t(field)}>
          {detailWord(field, details[field], { t, locale })}
        </FactRow>
      ))}
      <FactRow label={t("phone")}>
        {phoneMask && archive.mayReveal ? (
          <RevealHouseholdForm id={person.id} field="phone" masked={phoneMask} />
        ) : (
          phoneMask
        )}
      </FactRow>
    </FactList>
  );
}
