import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import type { Period } from "@gongbang/domain/overview/return-period";
import { sql } from "drizzle-orm";
import { z } from "zod";

export const returnListOutput = z.object({
  /** What a row opens: an archive, a grant or a visit. */
  of: z.enum(["archive", "grant", "visit"]),
  count: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      unionName: z.string(),
      on: z.string().nullable(),
      fen: z.number().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export type Answer = z.input<typeof returnListOutput>;
/** What a list is asked for, its union already in reach. */
export type Asked = {
  path: string;
  period: Period;
  figure: ReturnFigure;
  after: string | undefined;
  limit: number;
};

/** A page of rows that were read with one more than asked. */
export const page = (
  of: Answer["of"],
  rows: (Answer["rows"][number] & { count: number })[],
  limit: number,
): Answer => ({
  of,
  count: rows[0]?.count ?? 0,
  rows: rows.slice(0, limit),
  next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
});

/** Counted over the whole list, also on its later pages: the rows after the last seen are cut from it afterwards. */
export const whole = sql<number>`(count(*) over ())::int`;
