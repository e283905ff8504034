import { SelectField } from "@gongbang/ui/field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";

export function OfficerField({ unionId }: { unionId: string }) {
  const t = useTranslations("transitions.new");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.transitions.receivers.queryOptions({ unionId }));
  const people = data.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={t("officer")}
      name="toOfficerId"
      options={[{ value: "", label: t("anybody") }, ...people]}
    />
  );
}
