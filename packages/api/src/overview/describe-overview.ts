import { z } from "zod";

const tally = z.array(z.object({ key: z.string(), n: z.number() }));
const month = z.object({
  month: z.string(),
  enrolled: z.number(),
  paidFen: z.number(),
  visits: z.number(),
  tickets: z.number(),
});
const unionRow = z.object({
  unionId: z.string(),
  name: z.string(),
  streetCode: z.string().nullable(),
  enrolled: z.number(),
  helped: z.number(),
  members: z.number(),
  paidFen: z.number(),
  visits: z.number(),
  openTickets: z.number(),
  missed: z.number(),
});
/** 户, 人 and 人次 apart, with the money in fen. */
const helped = { fen: z.number(), households: z.number(), persons: z.number(), times: z.number() };
const fund = z.object({
  id: z.string(),
  name: z.string(),
  closesOn: z.string(),
  capFen: z.number(),
  spentFen: z.number(),
  reservedFen: z.number(),
});

/** Everything that the overview shows. Money in fen. */
export const overviewOutput = z.object({
  asOf: z.string(),
  today: z.string(),
  union: z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() }),
  archives: z.object({
    byGrade: tally,
    byStatus: tally,
    /** Applications under way by how long they have stood where they stand: codes of ageingBands. */
    ageing: tally,
    neverHelped: z.number(),
    notReviewed: z.number(),
    /** Nobody has written the household down for a year. */
    notUpdated: z.number(),
  }),
  aid: z.object({
    year: z.object({ fen: z.number(), households: z.number(), payments: z.number() }),
    funds: z.array(fund),
    byFundAndMonth: z.array(z.object({ fundId: z.string(), month: z.string(), fen: z.number() })),
    byKind: z.array(
      z.object({
        kind: z.string(),
        source: z.string(),
        month: z.string(),
        ...helped,
      }),
    ),
    /** Of all these months by kind and source, and together (of no kind): 户 and 人 of the months do not add up. */
    sums: z.array(z.object({ kind: z.string().nullable(), source: z.string().nullable(), ...helped })),
    /** What left the whole funds in each month of this year. */
    burn: z.array(z.object({ month: z.string(), fen: z.number() })),
    change: z.object({
      direction: z.enum(["up", "down", "flat"]),
      by: z.number(),
      percent: z.number().nullable(),
    }),
  }),
  visits: z.object({ overdue: z.number(), soon: z.number(), thisMonth: z.number(), lastMonth: z.number() }),
  tickets: tally,
  deadlines: z.object({ missed: z.number(), today: z.number(), in3: z.number(), in7: z.number() }),
  months: z.array(month),
  unions: z.array(unionRow),
});
