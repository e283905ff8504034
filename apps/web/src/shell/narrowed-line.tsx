import { FilterLine } from "@gongbang/ui/filter-bar";
import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";

type State = Record<string, string | undefined>;
type Part = { keys: readonly string[]; text: string };
type Props = {
  /** The list's state as its address holds it, and the address of another state. */
  state: State;
  hrefOf: (state: State) => string;
  /** The name of the union that `under` stands for. */
  unionName?: string | undefined;
  /** What else narrows this list, in words. */
  more?: readonly Part[];
};

/** What a list was narrowed to by whatever led there: a union, a period, a rule of the room. Each part can be taken off. */
export function NarrowedLine({ state, hrefOf, unionName, more = [] }: Props) {
  const [t, locale] = [useTranslations("common.list.narrowed"), useLocale()];
  const { under, from, until } = state;
  const on = (day: string | undefined) => (day ? formatDay(day, "table", locale) : "");
  const which = from && until ? "between" : from ? "since" : "upTo";
  const parts: Part[] = [
    ...(under ? [{ keys: ["under"], text: t("under", { union: unionName ?? "" }) }] : []),
    ...(from || until
      ? [{ keys: ["from", "until"], text: t(which, { from: on(from), until: on(until) }) }]
      : []),
    ...more,
  ];
  const without = (keys: readonly string[]) =>
    hrefOf({ ...state, ...Object.fromEntries(keys.map((key) => [key, undefined])) });
  return (
    <FilterLine
      label={t("label")}
      items={parts.map(({ keys, text }) => ({
        ...{ key: keys.join(), text, href: without(keys), dropLabel: t("drop", { what: text }) },
      }))}
    />
  );
}
