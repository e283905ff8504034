import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { type Overview, type Say, type Section, sum, type Word, yuan } from "./word-report.ts";

type Wording = { say: Say; word: Word; month: (of: string) => string };

/** What was paid, by kind and source, and by kind month by month. */
export function aidOf({ aid, months }: Overview, { say, word, month }: Wording): Section {
  const kinds = [...new Set(aid.byKind.map(({ kind }) => kind))].sort();
  const of = (kind: string, at: string) =>
    sum(aid.byKind.filter((row) => row.kind === kind && row.month === at).map(({ fen }) => fen)) / 100;
  const cells = [...new Set(aid.byKind.map(({ kind, source }) => `${kind} ${source}`))].sort();
  return {
    heading: say("reportPart.aid"),
    parts: [
      {
        text: say("reportAid", {
          yuan: yuan(aid.year.fen),
          households: aid.year.households,
          payments: aid.year.payments,
        }),
      },
      {
        heads: [say("kinds.kind"), say("reportSource"), say("yuan")],
        rows: cells.map((cell) => {
          const [kind = "", source = ""] = cell.split(" ");
          const rows = aid.byKind.filter((row) => row.kind === kind && row.source === source);
          return [word(aidKind, kind), word(fundSource, source), yuan(sum(rows.map(({ fen }) => fen)))];
        }),
      },
      {
        caption: say("kinds.title"),
        chart: {
          kind: "stackedBar",
          categories: months.map((row) => month(row.month)),
          series: kinds.map((kind) => ({
            name: word(aidKind, kind),
            values: months.map((row) => of(kind, row.month)),
          })),
        },
      },
    ],
  };
}
