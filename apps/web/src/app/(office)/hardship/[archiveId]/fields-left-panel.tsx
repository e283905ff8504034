import { Link } from "@gongbang/ui/link";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";
import { placeOfField } from "./field-places.ts";

/** 待填的登记表项目: which starred fields of whom are still empty, each leading to where it is filled. */
export function FieldsLeftPanel({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship");
  const { fieldsLeft, household, mayWrite, householdOpen } = archive;
  if (fieldsLeft.length === 0) return null;
  const self = household.filter(({ relation }) => relation === "01");
  const people = [...self, ...household.filter(({ relation }) => relation !== "01")];
  return (
    <Panel id="fields-left" title={t("fieldsLeft.title", { count: fieldsLeft.length })} flush>
      {people.map(({ id, name }, person) => {
        const own = fieldsLeft.filter((left) => left.person === person);
        return own.length === 0 ? null : (
          <PanelRow key={id}>
            <b className="w-24 shrink-0 font-medium max-md:w-full">{name}</b>
            <ul className="flex min-w-0 flex-wrap gap-x-3 gap-y-1">
              {own.map((left) => {
                const { words, href } = placeOfField(archive, left);
                const word = t(words as "details.phone");
                return (
                  <li key={left.field}>
                    {mayWrite && householdOpen ? <Link href={href}>{word}</Link> : word}
                  </li>
                );
              })}
            </ul>
          </PanelRow>
        );
      })}
      <p className="px-3.5 py-2 text-meta text-muted">{t("fieldsLeft.note")}</p>
    </Panel>
  );
}
