import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import { grantSeries } from "@gongbang/domain/codes/record-number";
import { type Day, yearOf } from "@gongbang/domain/kernel/day";
import type { Chronicle } from "./chronicle.ts";
import { type GrantPlot, grantReasons } from "./grant-plots.ts";
import type { GrantRow, Sum } from "./grants.ts";
import { type Series, seriesNumber } from "./series.ts";

type Proposal = Sum & { way: GrantPlot["way"]; proposedOn: Day };

/** A grant as it is proposed. */
export function blankGrant(
  book: Chronicle,
  series: Series,
  { file, fund, kind, amountFen, way, proposedOn }: Proposal,
): GrantRow {
  const { row: archive, filer } = file;
  const { memberId, name, unionId, unionPath } = archive;
  return {
    ...{
      id: book.dice.uuid(Date.parse(`${proposedOn}T08:30:00+08:00`)),
      number: seriesNumber(series, grantSeries(yearOf(proposedOn))),
    },
    ...{
      fundId: fund.row.id,
      archiveId: archive.id,
      memberId,
      name,
      kind,
      amountFen,
      reason: reasonOf(book, kind),
      way,
    },
    ...{
      status: "proposed",
      proposedBy: filer.id,
      approvedBy: null,
      paidBy: null,
      handedOverBy: null,
      proposedOn,
    },
    ...{
      personId: null,
      beneficiary: name,
      beneficiaryIndex: null,
      costId: null,
      overlaps: [],
      overlapReason: "",
    },
    ...{ approvedOn: null, paidOn: null, handedOverOn: null, endedOn: null, bankReference: null },
    ...{ unionId, unionPath, keeperId: filer.id, createdAt: new Date(0), version: 1 },
  };
}

const reasonOf = ({ dice }: Chronicle, kind: AidKind) =>
  dice.pick(grantReasons[kind in grantReasons ? (kind as keyof typeof grantReasons) : "60"]);
