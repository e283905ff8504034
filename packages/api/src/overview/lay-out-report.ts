import type { Report } from "@gongbang/documents/write-report";
import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { ageingBands } from "@gongbang/domain/hardship/ageing";
import { fundsOf } from "./lay-out-funds.ts";
import { aidOf } from "./lay-out-money.ts";
import { progressOf, streetsOf } from "./lay-out-progress.ts";
import { type Overview, type Say, type Section, sum, type Word, yuan } from "./word-report.ts";

type Language = {
  say: Say;
  /** The word for a status of an archive. */
  state: (status: string) => string;
  locale: "zh-CN" | "en";
  by: string;
};

/** The overview as the sections of a report. */
export function reportOf(overview: Overview, { say, state, locale, by }: Language): Report {
  const word = (table: CodeTable, code: string) =>
    (locale === "en" ? table.labels[code]?.en : table.labels[code]?.zh) ?? code;
  const month = (of: string) => say("month", { month: Number(of.slice(5, 7)) });
  return {
    title: say("title"),
    about: say("reportAbout", { union: overview.union.name, on: overview.today }),
    footer: say("reportBy", { name: by }),
    sections: [
      archivesOf(overview, say, word),
      progressOf(overview, say, state),
      aidOf(overview, { say, word, month }),
      fundsOf(overview, say, month),
      unionsOf(overview, say),
      ...streetsOf(overview, say),
      {
        heading: say("trend"),
        parts: [
          {
            caption: say("trend"),
            chart: {
              kind: "line",
              categories: overview.months.map((row) => month(row.month)),
              series: [
                { name: say("ticketsReceived"), values: overview.months.map(({ tickets }) => tickets) },
                { name: say("visitsMade"), values: overview.months.map(({ visits }) => visits), quiet: true },
              ],
            },
          },
        ],
      },
    ],
  };
}

function archivesOf({ archives }: Overview, say: Say, word: Word): Section {
  const waiting = (band: string) => archives.ageing.find(({ key }) => key === band)?.n ?? 0;
  return {
    heading: say("reportPart.archives"),
    parts: [
      {
        text: say("reportArchives", {
          count: sum(archives.byGrade.map(({ n }) => n)),
          never: archives.neverHelped,
          stale: archives.notUpdated,
          overdue: archives.notReviewed,
        }),
      },
      {
        heads: [say("byGrade"), say("households")],
        rows: archives.byGrade.map(({ key, n }) => [word(hardshipGrade, key), String(n)]),
      },
      {
        heads: [say("neglect.ageing"), say("cases")],
        rows: ageingBands.map((band) => [say(`neglect.band.${band}`), String(waiting(band))]),
      },
    ],
  };
}

const unionsOf = ({ unions }: Overview, say: Say): Section => ({
  heading: say("byUnion"),
  parts: [
    {
      heads: [say("unionName"), say("householdsInUse"), say("base"), say("helpedRate"), say("paidYuan")],
      rows: unions.map(({ name, enrolled, members, helped, paidFen }) => [
        ...[name, String(enrolled), String(members)],
        ...[enrolled === 0 ? "—" : `${((helped / enrolled) * 100).toFixed(1)}%`, yuan(paidFen)],
      ]),
    },
    {
      caption: say("householdsInUse"),
      chart: {
        kind: "bar",
        categories: unions.slice(0, 16).map(({ name }) => name),
        series: [
          { name: say("householdsInUse"), values: unions.slice(0, 16).map(({ enrolled }) => enrolled) },
        ],
      },
    },
  ],
});
