import { meansParameters } from "@gongbang/db/schema/hardship";
import { type MeansParameters, parametersOn } from "@gongbang/domain/hardship/means-parameters";
import type { Day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { desc } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const parametersOutput = z.object({
  today: z.string(),
  versions: z.array(
    z.object({
      version: z.string(),
      effectiveFrom: z.string(),
      area: z.string(),
      lowIncomeLineFen: z.number(),
      minimumWageFen: z.number().nullable(),
      relativePercent: z.number(),
      strict: z.boolean(),
      accidentPercent: z.number(),
      source: z.string(),
      verified: z.boolean(),
      inForce: z.boolean(),
    }),
  ),
});

const all = ({ tx }: Pick<Office, "tx">) =>
  tx.select().from(meansParameters).orderBy(desc(meansParameters.effectiveFrom)).limit(200);

/** Every version of the lines, the latest first, with a mark at the one in force today. */
export async function listParameters(office: Office) {
  const rows = await all(office);
  const inForce = parametersOn(rows, office.today)?.version;
  const versions = rows.map(({ id: _, ...row }) => ({ ...row, inForce: row.version === inForce }));
  return { today: office.today, versions };
}

/** The lines in force on a day. Refuses with HARDSHIP.NO_PARAMETERS. */
export async function parametersInForce(office: Pick<Office, "tx">, on: Day): Promise<MeansParameters> {
  const inForce = parametersOn(await all(office), on);
  if (inForce === null) throw new Refused({ code: "HARDSHIP.NO_PARAMETERS", on });
  return inForce;
}
