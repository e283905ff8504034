import { found } from "@gongbang/db/rows";
import { funds } from "@gongbang/db/schema/aid";
import { programmeCaps } from "@gongbang/db/schema/programmes";
import { uuidv7 } from "@gongbang/db/uuid";
import { capBases, capPers, capSum, capsOn, schoolStages } from "@gongbang/domain/aid/cap";
import type { AddCap, EndCap } from "@gongbang/domain/aid/cap.input";
import { mayServe } from "@gongbang/domain/aid/source";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { Refused } from "@gongbang/domain/kernel/decision";
import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { parametersInForce } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

const cap = z.object({
  id: z.string(),
  per: z.enum(capPers),
  basis: z.enum(capBases),
  months: z.number().nullable(),
  amountFen: z.number().nullable(),
  grades: z.array(storedCodeSchema(hardshipGrade)),
  stage: z.enum(schoolStages).nullable(),
  effectiveFrom: z.string(),
  effectiveUntil: z.string().nullable(),
  source: z.string(),
  inForce: z.boolean(),
  /** What it comes to with today's line. */
  sumFen: z.number(),
});
export const programmesShape = z.object({
  lineFen: z.number(),
  lineFrom: z.string(),
  rows: z.array(
    z.object({
      kind: storedCodeSchema(aidKind),
      /** The sources that may serve it at all, and how many funds are open for it today. */
      sources: z.array(storedCodeSchema(fundSource)),
      openFunds: z.number(),
      leftFen: z.number(),
      caps: z.array(cap),
    }),
  ),
});

/** 帮扶项目: every kind of aid with its caps, the sources that may serve it, and what its open funds have left. */
export async function listProgrammes(office: Office) {
  const { tx, today } = office;
  const line = await parametersInForce(office, today);
  const caps = await tx
    .select()
    .from(programmeCaps)
    .orderBy(asc(programmeCaps.kind), desc(programmeCaps.effectiveFrom), asc(programmeCaps.id))
    .limit(500);
  const all = await tx.select().from(funds).limit(500);
  const open = all.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn);
  return {
    ...{ lineFen: line.lowIncomeLineFen, lineFrom: line.effectiveFrom },
    rows: aidKind.open.map((kind) => {
      const serving = open.filter(({ kinds }) => kinds.includes(kind));
      return {
        kind,
        sources: fundSource.open.filter((source) => mayServe(source, kind)),
        openFunds: serving.length,
        leftFen: serving.reduce((sum, fund) => sum + fund.capFen - fund.spentFen - fund.reservedFen, 0),
        caps: caps
          .filter((each) => each.kind === kind)
          .map((each) => ({
            ...each,
            sumFen: capSum(each, line.lowIncomeLineFen),
            inForce: capsOn([{ ...each, grades: [] }], { kind, grade: null, on: today }).length > 0,
          })),
      };
    }),
  };
}

/** Enters a cap, in force from a day on. */
export async function addCap(office: Office, { commandId: _, amount, basis, months, ...said }: AddCap) {
  const id = uuidv7();
  const sum = basis === "fixed" ? { amountFen: amount, months: null } : { amountFen: null, months };
  await office.tx.insert(programmeCaps).values({ id, basis, ...said, ...sum, addedBy: office.actor.id });
  office.about({
    ...{ type: "programmeCap", id, unionPath: "/" },
    changes: [
      { field: "kind", becomes: said.kind },
      { field: "cap", becomes: sum.months ?? sum.amountFen },
    ],
  });
  return { id };
}

/** Ends a cap: `on` is its last day. Refuses with AID.CAP_ENDS_IN_THE_PAST, AID.CAP_ENDED and ACCESS.NOT_FOUND. */
export async function endCap(office: Office, { capId, on }: EndCap) {
  const { tx, actor, today } = office;
  const row = found(
    await tx.select().from(programmeCaps).where(eq(programmeCaps.id, capId)).for("update"),
    "cap",
  );
  if (row.effectiveUntil !== null) throw new Refused({ code: "AID.CAP_ENDED", on: row.effectiveUntil });
  if (on < today || on < row.effectiveFrom) throw new Refused({ code: "AID.CAP_ENDS_IN_THE_PAST" });
  await tx
    .update(programmeCaps)
    .set({ effectiveUntil: on, endedBy: actor.id })
    .where(eq(programmeCaps.id, capId));
  const changes = [{ field: "effectiveUntil", becomes: on }];
  office.about({ type: "programmeCap", id: capId, unionPath: "/", changes });
  return { id: capId };
}
