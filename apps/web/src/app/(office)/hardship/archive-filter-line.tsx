import type { ListArchives } from "@gongbang/domain/hardship/list-archives.input";
import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { NarrowedLine } from "~/shell/narrowed-line.tsx";

type Asked = Pick<ListArchives, "status" | "lack" | "waited" | "visit" | "helpedFrom" | "helpedUntil">;
type State = Record<string, string | undefined>;
type Props = { asked: Asked; state: State; hrefOf: (state: State) => string; unionName: string | undefined };

/** What the archives are narrowed to: a union, a status, and the rules that numbers of the overview count by. */
export function ArchiveFilterLine({ asked, ...line }: Props) {
  const [t, states] = [useTranslations("hardship.list"), useTranslations("machines.hardship.archive.states")];
  const locale = useLocale();
  const { status, lack, waited, visit, helpedFrom, helpedUntil } = asked;
  const on = (day: string | undefined) => (day ? formatDay(day, "table", locale) : "");
  const helped = t("helped", { from: on(helpedFrom), until: on(helpedUntil) });
  return (
    <NarrowedLine
      {...line}
      more={[
        ...(status ? [{ keys: ["status"], text: states(status) }] : []),
        ...(lack ? [{ keys: ["lack"], text: t(`lack.${lack}`) }] : []),
        ...(waited ? [{ keys: ["waited"], text: t(`waited.${waited}`) }] : []),
        ...(visit ? [{ keys: ["visit"], text: t(`visit.${visit}`) }] : []),
        ...(helpedFrom || helpedUntil ? [{ keys: ["helpedFrom", "helpedUntil"], text: helped }] : []),
      ]}
    />
  );
}
