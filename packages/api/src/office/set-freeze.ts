import { one } from "@gongbang/db/rows";
import { freezes } from "@gongbang/db/schema/approvals";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { freezeInput } from "@gongbang/domain/office/approval.input";
import { decideFreeze } from "@gongbang/domain/office/freeze";
import { z } from "zod";
import { holdFreezes } from "../agree.ts";
import type { Office } from "../office.ts";

export const frozenOutput = z.object({ id: z.string(), version: z.number() });

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
