import { appendAudit } from "@gongbang/db/audit";
import { blindIndex, seal } from "@gongbang/db/fields";
import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { uuidv7 } from "@gongbang/db/uuid";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { maskCitizenId, maskPhone } from "@gongbang/domain/codes/mask";
import type { ApplyForAid } from "@gongbang/domain/hardship/apply.input";
import { type Day, dayAt } from "@gongbang/domain/kernel/day";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import { sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { asRecord } from "../json-row.ts";
import { type Knock, mayComeIn } from "../knock.ts";
import { badCharacter } from "../plain-input.ts";
import { tokenHash } from "../tokens.ts";

type Link = { linkId: string; unionName: string; unionPath: string };

/** The union that a link leads to; null where the link was closed, the union has ended, or it never was one. */
export async function readApplyDoor(house: House, token: string): Promise<{ unionName: string } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await linkAt(house.db, token);
  return link ? { unionName: link.unionName } : null;
}

async function linkAt(db: Pick<Tx, "execute">, token: string): Promise<Link | undefined> {
  const [link] = await db.execute<Link>(sql`select link_id as "linkId", union_name as "unionName",
    union_path as "unionPath" from app.apply_link(${tokenHash(token)})`);
  return link;
}

/**
 * 困难帮扶申请 by a worker's own phone. Nobody is signed in: it passes the walls by app.file_aid_application alone, which
 * adds one row to one union's queue. The answer never tells whether the person is known, or has a file. Refuses with
 * JOIN.LINK_CLOSED, JOIN.TOO_MANY, ID.*.
 */
export async function applyForAid(house: House, given: ApplyForAid, from: Knock): Promise<Decision<true>> {
  if (badCharacter(given)) return refuse({ code: "INPUT.BAD_CHARACTER" });
  const today = dayAt(from.now);
  const link = await linkAt(house.db, given.token);
  if (!(await mayComeIn(house, link?.linkId ?? null, from))) return refuse({ code: "JOIN.TOO_MANY" });
  if (!link) return refuse({ code: "JOIN.LINK_CLOSED" });
  const person = readCitizenId(given.citizenId, today);
  if (!person.ok) return person;
  const record = recordOf(house, given, { citizenId: person.value.id, appliedOn: today, now: from.now });
  return house.db.transaction(async (tx) => {
    const what = JSON.stringify(asRecord(record));
    const { filed } = one(
      await tx.execute<{ filed: boolean }>(
        sql`select app.file_aid_application(${tokenHash(given.token)}, ${what}::jsonb) as filed`,
      ),
    );
    if (!filed) return refuse({ code: "JOIN.LINK_CLOSED" });
    await appendAudit(tx, house.keys, entryOf(record.id, link, from));
    return allow(true);
  });
}

function recordOf(
  { keys }: House,
  given: ApplyForAid,
  { citizenId, appliedOn, now }: { citizenId: string; appliedOn: Day; now: Date },
) {
  const id = uuidv7();
  const sealed = (column: string, plain: string) =>
    seal(keys, { table: "aid_applications", column, rowId: id }, plain);
  const { kind, name, phone, mainCause, people, statement, consent, comparison } = given;
  return {
    ...{ id, kind, name, mainCause, people, consent, appliedOn, createdAt: now },
    comparison: comparison === "" || comparison === undefined ? null : comparison,
    citizenId: sealed("citizenId", citizenId),
    citizenIdIndex: blindIndex(keys, "citizenId", citizenId),
    idMask: maskCitizenId(citizenId),
    phone: sealed("phone", phone),
    phoneMask: maskPhone(phone),
    statement: sealed("statement", statement),
  };
}

const entryOf = (id: string, { unionPath }: Link, { ip, now, requestId }: Knock) => ({
  ...{ at: now.toISOString(), actorId: null, actorName: "", roles: [], unionPath, sessionId: null },
  ...{ ip, requestId, action: "hardship.apply", kind: "write" as const },
  ...{ objectType: "aidApplication", objectId: id, recordId: id },
  ...{ reason: null, changes: [], result: "done" as const, refusal: null },
});
