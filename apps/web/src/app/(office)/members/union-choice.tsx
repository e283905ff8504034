import { Button } from "@gongbang/ui/button";
import { SelectField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { api } from "../../../shell/trpc-server.ts";

type UnionChoiceProps = { unionId: string; action: string; keep: Record<string, string | undefined> };

/** Which union a page is about: the one that it is, the one above, and those one step below. */
export async function UnionChoice(props: UnionChoiceProps) {
  const [t, unions] = [await getTranslations("packs"), await api.members.unions({})];
  const own = unions.find(({ id }) => id === props.unionId);
  const near = unions.filter(
    ({ id, parentId }) => id === props.unionId || id === own?.parentId || parentId === props.unionId,
  );
  if (near.length < 2) return null;
  const mark = (id: string) => (id === own?.parentId ? t("above") : id === own?.id ? "" : t("below"));
  const options = near.map(({ id, shortName }) => ({ value: id, label: `${mark(id)}${shortName}` }));
  return <Choice {...props} options={options} />;
}

function Choice({
  unionId,
  action,
  keep,
  options,
}: UnionChoiceProps & { options: { value: string; label: string }[] }) {
  const t = useTranslations("packs");
  return (
    <form action={action} className="flex items-center gap-2">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <SelectField
        label={t("union")}
        hideLabel
        name="union"
        defaultValue={unionId}
        key={unionId}
        options={options}
      />
      <Button type="submit" size="sm">
        {t("choose")}
      </Button>
    </form>
  );
}
