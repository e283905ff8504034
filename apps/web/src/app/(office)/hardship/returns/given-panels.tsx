import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatYuan } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { FigureCell } from "./figure-cell.tsx";
import type { Return } from "./return-shapes.ts";

type Row = Return["figures"]["campaigns"]["rows"][number];
const noCampaign = { id: "", number: "", name: "" };

/** What campaigns gave in the period, with 户, 人 and 人次 apart; collectives; and the students who were helped. */
export function GivenPanels({ figures }: { figures: Return }) {
  const t = useTranslations("returns");
  const { campaigns } = figures.figures;
  const of = ({ id }: Row) =>
    id === "" ? ({ by: "campaign" } as const) : ({ by: "campaign", key: id } as const);
  const number = (key: "households" | "persons" | "times"): Column<Row> => ({
    key,
    title: t(`column.${key}`),
    align: "end",
    cell: (row) => <FigureCell figures={figures} n={row[key]} of={of(row)} />,
  });
  const money = (key: "yuan" | "goods", fen: (row: Row) => number | null): Column<Row> => ({
    ...{ key, title: t(`column.${key}`), align: "end" },
    cell: (row) => yuan(fen(row)),
  });
  return (
    <>
      <DataTable
        label={t("part.campaigns")}
        rows={[...campaigns.rows, { ...noCampaign, ...campaigns.all }]}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            title: t("column.campaign"),
            rowHeader: true,
            cell: ({ id, name }) => (id === "" ? t("all") : name),
          },
          ...(["households", "persons", "times"] as const).map(number),
          money("yuan", ({ fen }) => fen),
          money("goods", ({ goodsFen }) => goodsFen),
        ]}
        keys={false}
      />
      <div className="grid gap-3 md:grid-cols-2">
        <CollectivesPanel figures={figures} />
        <StudentsPanel figures={figures} />
      </div>
    </>
  );
}

const yuan = (fen: number | null) => (fen === null ? "—" : formatYuan(fen));

/** 慰问集体: how many, with the persons in them. The desk keeps no visits to enterprises beside these. */
function CollectivesPanel({ figures }: { figures: Return }) {
  const t = useTranslations("returns");
  const { groups, persons, goodsFen } = figures.figures.collectives;
  return (
    <Panel title={t("part.collectives")} flush>
      {(
        [
          ["groups", groups],
          ["persons", persons],
        ] as const
      ).map(([key, n]) => (
        <PanelRow key={key}>
          {t(`column.${key}`)}
          <span className="ms-auto font-medium">
            <FigureCell figures={figures} n={n} of={{ by: "collectives" }} />
          </span>
        </PanelRow>
      ))}
      <PanelRow>
        {t("column.goods")}
        <span className="ms-auto font-medium">{yuan(goodsFen)}</span>
      </PanelRow>
    </Panel>
  );
}

/** 金秋助学: the students by stage; the list behind them has their schools. */
function StudentsPanel({ figures }: { figures: Return }) {
  const t = useTranslations("returns");
  const { all, stages } = figures.figures.students;
  return (
    <Panel title={t("part.students")} flush>
      {[{ key: null, ...all }, ...stages].map(({ key, persons, fen }) => (
        <PanelRow key={key ?? "all"}>
          {key === null ? t("all") : t(`stage.${stageOf(key)}`)}
          <span className="ms-auto font-medium">
            <FigureCell
              figures={figures}
              n={persons}
              of={key === null ? { by: "students" } : { by: "students", key: keyOf(key) }}
            />
          </span>
          <span className="money w-28 text-end">{yuan(fen)}</span>
        </PanelRow>
      ))}
    </Panel>
  );
}

const keyOf = (key: string) => (key === "university" || key === "secondary" ? key : "");
const stageOf = (key: string) => keyOf(key) || ("other" as const);
