import { ageBands } from "@gongbang/domain/members/register-figures";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { countWords, type Figures, figureHref } from "./register-numbers.ts";

type Row = Figures["ages"][number];

/** Age by sex. Where the figures leave the desk, no cell can be had by subtracting others from a sum. */
export function AgesPanel({ figures }: { figures: Figures }) {
  const t = useTranslations("register-numbers");
  const bandOf = (key: string) => ageBands.find((band) => band.key === key)?.key;
  const cell = ({ key, cells }: Row, at: number, sex?: string) => {
    const [n, band] = [cells[at] ?? null, bandOf(key)];
    const words = countWords(n);
    if (n === 0) return words;
    if (sex) {
      const figure = band ? ({ by: "sexAge", sex, age: band } as const) : ({ by: "sex", key: sex } as const);
      return <Link href={figureHref(figures, figure)}>{words}</Link>;
    }
    if (at < 3) return words;
    const figure = band ? ({ by: "age", key: band } as const) : ({ by: "members" } as const);
    return <Link href={figureHref(figures, figure)}>{words}</Link>;
  };
  const columns: Column<Row>[] = [
    { key: "age", title: t("ages"), cell: ({ key }) => t(`age.${key}`) },
    { key: "men", title: t("men"), align: "end", cell: (row) => cell(row, 0, "1") },
    { key: "women", title: t("women"), align: "end", cell: (row) => cell(row, 1, "2") },
    { key: "others", title: t("others"), align: "end", cell: (row) => cell(row, 2) },
    { key: "all", title: t("sum"), align: "end", cell: (row) => cell(row, 3) },
  ];
  return (
    <Panel title={t("agesTitle")} flush>
      <DataTable
        label={t("agesTitle")}
        rows={figures.ages}
        rowKey={({ key }) => key}
        columns={columns}
        keys={false}
      />
    </Panel>
  );
}
