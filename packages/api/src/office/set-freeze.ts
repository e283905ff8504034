import { found, one, unlessChanged } from "@gongbang/db/rows";
import { approvalActs, freezes } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import { addDays } from "@gongbang/domain/kernel/day";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { endFreezeInput, freezeInput } from "@gongbang/domain/office/approval.input";
import { decideFreeze } from "@gongbang/domain/office/freeze";
import { and, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { holdFreezes } from "../agree.ts";
import type { Office } from "../office.ts";

export const freezesOutput = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      unionName: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      reason: z.string(),
      setByName: z.string(),
      endedNote: z.string().nullable(),
      isNow: z.boolean(),
      mayEnd: z.boolean(),
    }),
  ),
  /** Decisions that were taken in a freeze within the last year, as far as this reader sees. */
  bypassed: z.number(),
});
export const frozenOutput = z.object({ id: z.string(), version: z.number() });

/** The freezes of the last year and those to come, the latest first. */
export async function listFreezes({ tx, today, actor }: Office): Promise<z.input<typeof freezesOutput>> {
  const rows = await tx
    .select({ row: freezes, unionName: unions.shortName })
    .from(freezes)
    .innerJoin(unions, eq(unions.id, freezes.unionId))
    .where(gte(freezes.endsOn, addDays(today, -366)))
    .orderBy(desc(freezes.startsOn), desc(freezes.id))
    .limit(200);
  const bypassed = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(approvalActs)
    .where(and(isNotNull(approvalActs.emergency), gte(approvalActs.actedOn, addDays(today, -366))));
  return {
    rows: rows.map(({ row, unionName }) => ({
      ...{ id: row.id, version: row.version, unionName, startsOn: row.startsOn, endsOn: row.endsOn },
      ...{ reason: row.reason, setByName: row.setByName, endedNote: row.endedNote },
      isNow: row.startsOn <= today && today <= row.endsOn,
      mayEnd:
        today <= row.endsOn && row.unionPath.startsWith(actor.unionPath) && actor.roles.includes("manager"),
    })),
    bypassed: one(bypassed).n,
  };
}

/** Freezes decisions in the officer's union and under it. It waits for decisions that are being taken. Refuses with FREEZE.*. */
export async function setFreeze(
  office: Office,
  { startsOn, endsOn, reason }: z.output<typeof freezeInput>,
): Promise<z.input<typeof frozenOutput>> {
  const { tx, actor, today } = office;
  orRefuse(decideFreeze({ startsOn, endsOn }, today));
  await holdFreezes(office, "set");
  const { unionId, unionPath, id: keeperId, name: setByName } = actor;
  const row = one(
    await tx
      .insert(freezes)
      .values({ startsOn, endsOn, reason, setByName, unionId, unionPath, keeperId, createdAt: office.now })
      .returning({ id: freezes.id, version: freezes.version }),
  );
  const changes = [{ field: "endsOn", becomes: endsOn }];
  office.about({ type: "freeze", id: row.id, unionPath, changes, reason });
  return row;
}

/** Ends a freeze before its day: yesterday was its last. Refuses with ACCESS.NOT_FOUND, FREEZE.OVER, EDIT.CONFLICT. */
export async function endFreeze(office: Office, { id, version, reason }: z.output<typeof endFreezeInput>) {
  const { tx, today, actor } = office;
  await holdFreezes(office, "set");
  const row = found(await tx.select().from(freezes).where(eq(freezes.id, id)), "freeze");
  // Everybody reads every freeze; it is ended by who reaches its union, and for others it is not there to end.
  if (!row.unionPath.startsWith(actor.unionPath))
    throw new Refused({ code: "ACCESS.NOT_FOUND", what: "freeze" });
  if (row.endsOn < today) throw new Refused({ code: "FREEZE.OVER" });
  const stored = await tx
    .update(freezes)
    .set({ endsOn: addDays(today, -1), endedNote: reason, version: version + 1 })
    .where(and(eq(freezes.id, id), eq(freezes.version, version)))
    .returning({ id: freezes.id, version: freezes.version });
  const changes = [{ field: "endsOn", was: row.endsOn, becomes: addDays(today, -1) }];
  office.about({ type: "freeze", id, unionPath: row.unionPath, changes, reason });
  return unlessChanged(stored);
}
