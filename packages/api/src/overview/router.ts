import { overviewInput } from "@gongbang/domain/overview/overview.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { countOverview } from "./count-overview.ts";
import { frameShape, readFrame } from "./read-frame.ts";

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
  enrolled: z.number(),
  paidFen: z.number(),
  visits: z.number(),
  openTickets: z.number(),
  missed: z.number(),
});
const fund = z.object({
  id: z.string(),
  name: z.string(),
  closesOn: z.string(),
  capFen: z.number(),
  spentFen: z.number(),
  reservedFen: z.number(),
});

const overview = z.object({
  asOf: z.string(),
  today: z.string(),
  union: z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() }),
  archives: z.object({ byGrade: tally, byStatus: tally, neverHelped: z.number(), notReviewed: z.number() }),
  aid: z.object({
    year: z.object({ fen: z.number(), households: z.number(), payments: z.number() }),
    funds: z.array(fund),
    byFundAndMonth: z.array(z.object({ fundId: z.string(), month: z.string(), fen: z.number() })),
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

export const overviewRouter = router({
  numbers: may("overview.read").read(overviewInput, overview, countOverview),
  frame: may("office.frame.read").read(z.strictObject({}).default({}), frameShape, readFrame),
});
