import { blindIndex } from "@gongbang/db/fields";
import { maskPaper } from "@gongbang/domain/codes/mask";
import { normaliseName } from "@gongbang/domain/codes/pinyin";
import { plainNumber } from "@gongbang/domain/codes/plain-text";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { StepOf } from "@gongbang/domain/members/membership.input";
import type { askTransferInput } from "@gongbang/domain/members/transfer.input";
import { transferMachine } from "@gongbang/domain/members/transfer.status";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";
import { standingUnion } from "./reads.ts";
import { keptElsewhere } from "./seek-member.ts";
import { endsOf, openTransfer } from "./send-transfer.ts";

type Kept = { memberId: string; status: string; unionId: string; unionPath: string };

/**
 * 申请转入: asks the union that keeps somebody to send the person. The asker learns which union that is and nothing
 * else, 60 times an hour. Refuses with TRANSFER.NOBODY_THERE, TRANSFER.IN_REACH with the member who is there,
 * TRANSFER.STILL_APPLYING, TRANSFER.UNDER_WAY, UNION.NOT_IN_ORDER, MEMBER.TOO_MANY_LOOKUPS.
 */
export async function askTransfer(office: Office, input: StepOf<typeof askTransferInput>) {
  const { tx, keys, actor, today } = office;
  const to = await standingUnion(office, input.toUnionId);
  const citizenId = plainNumber(input.citizenId);
  const index = blindIndex(keys, "citizenId", citizenId);
  // Asks the count of lookups, and refuses where there were too many. Its line is the command's own.
  if ((await keptElsewhere({ ...office, about: () => {} }, index)) === null)
    throw new Refused({ code: "TRANSFER.NOBODY_THERE" });
  const [kept] = await tx.execute<Kept>(sql`select member_id as "memberId", status, union_id as "unionId",
    union_path as "unionPath" from app.membership_of(${index})`);
  if (!kept) throw new Refused({ code: "TRANSFER.NOBODY_THERE" });
  if (reaches(office, kept.unionPath))
    throw new Refused({ code: "TRANSFER.IN_REACH", memberId: kept.memberId });
  if (kept.status === "applied") throw new Refused({ code: "TRANSFER.STILL_APPLYING" });
  if (kept.status === "transferring") throw new Refused({ code: "TRANSFER.UNDER_WAY" });
  const { dueOn } = computeDue(today, transferMachine.clocks.answer.span, await office.calendar());
  const row = await openTransfer(office, {
    memberId: kept.memberId,
    name: normaliseName(input.name),
    idMask: maskPaper(citizenId),
    ...(await endsOf(office, kept.unionId, to.id)),
    kind: input.kind,
    note: input.note,
    askedBy: actor.id,
    askedOn: today,
    dueOn,
  });
  const changes = [{ field: "toName", becomes: to.name }];
  office.about({ type: "elsewhere", id: row.id, recordId: row.id, unionPath: to.path, changes });
  return { id: row.id, version: row.version };
}
