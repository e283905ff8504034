import { one } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { FoundUnion } from "@gongbang/domain/members/union.input";
import { mayStandUnder, unionMachine } from "@gongbang/domain/members/union.status";
import { sql } from "drizzle-orm";
import { begin } from "../advance.ts";
import type { Office } from "../office.ts";
import { standingUnion } from "./reads.ts";
import { machineUnion } from "./step-union.ts";

/**
 * 筹建: writes a union down under another one, where it waits for the upper union's approval and takes nobody in yet.
 * Refuses with UNION.WRONG_LEVEL and UNION.NOT_IN_ORDER.
 */
export async function foundUnion(office: Office, { note, ...given }: FoundUnion) {
  const { parentId, level, name, shortName, creditCode } = given;
  const { tx, actor } = office;
  // Two foundings under one union come one after the other, so that each finds a free place of its own.
  const parent = await standingUnion(office, parentId, "update");
  if (!mayStandUnder(level, parent.level)) throw new Refused({ code: "UNION.WRONG_LEVEL" });
  const { step } = one(
    await tx.execute<{ step: string }>(sql`select app.free_step(${parent.path}, null) as step`),
  );
  const union = one(
    await tx
      .insert(unions)
      .values({
        ...{
          parentId,
          level,
          name,
          shortName,
          path: `${parent.path}${step}/`,
          pinyin: pinyinOf(shortName).full,
        },
        ...{ creditCode: creditCode ?? null, status: unionMachine.initial, proposedBy: actor.id },
      })
      .returning(),
  );
  await begin(office, unionMachine, machineUnion(office, union), {
    title: name,
    note: note === "" ? undefined : note,
  });
  const changes = [{ field: "name", becomes: name }];
  office.about({ type: "union", id: union.id, unionPath: union.path, changes });
  return { id: union.id, version: union.version };
}
