import type { MergeField } from "@gongbang/domain/members/merge";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { ComparedField, MergePerson } from "./merge-members-form.tsx";

type FieldChoicesProps = {
  people: MergePerson[];
  fields: ComparedField[];
  take: Partial<Record<MergeField, string>>;
  onTake: (field: MergeField, from: string) => void;
};

/** One row a field, one column a record; what all of them say alike is folded away. */
export function FieldChoices({ people, fields, take, onTake }: FieldChoicesProps) {
  const t = useTranslations("duplicates");
  const differing = fields.filter(({ equal }) => !equal);
  const alike = fields.filter(({ equal }) => equal);
  return (
    <Panel flush title={t("merge.differing")}>
      <div className="overflow-x-auto">
        <table className="w-full text-sub">
          <thead>
            <tr className="border-b border-separator text-start text-muted">
              <th className="px-3.5 py-1.5 text-start font-medium">{t("merge.field")}</th>
              {people.map(({ id, name, memberNumber }) => (
                <th key={id} className="px-2 py-1.5 text-start font-medium">
                  {name} {memberNumber}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map((row) => (
              <ChoiceRow key={row.field} row={row} chosen={take[row.field]} onTake={onTake} />
            ))}
          </tbody>
        </table>
      </div>
      <details className="px-3.5 py-2 text-sub">
        <summary className="cursor-pointer text-muted">{t("merge.equal", { count: alike.length })}</summary>
        <ul className="mt-1 grid gap-x-4 md:grid-cols-3">
          {alike.map(({ field, values }) => (
            <li key={field}>
              <span className="text-muted">{t(`field.${field}`)}</span> {values[0]?.shown}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

type ChoiceRowProps = {
  row: ComparedField;
  chosen: string | undefined;
  onTake: FieldChoicesProps["onTake"];
};

function ChoiceRow({ row: { field, values }, chosen, onTake }: ChoiceRowProps) {
  const t = useTranslations("duplicates.field");
  return (
    <tr className="border-b border-separator last:border-b-0">
      <th scope="row" className="px-3.5 py-1.5 text-start font-normal text-muted">
        {t(field)}
      </th>
      {values.map(({ memberId, shown }) => (
        <td key={memberId} className="px-2">
          <label className="flex min-h-8 items-center gap-1.5 max-md:min-h-11">
            <input
              type="radio"
              name={field}
              checked={chosen === memberId}
              onChange={() => onTake(field, memberId)}
              aria-label={`${t(field)} ${shown}`}
            />
            <span className="wrap-anywhere">{shown}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}
