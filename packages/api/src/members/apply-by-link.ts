import { appendAudit } from "@gongbang/db/audit";
import { blindIndex, seal } from "@gongbang/db/fields";
import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { uuidv7 } from "@gongbang/db/uuid";
import { maskPaper, maskPhone } from "@gongbang/domain/codes/mask";
import { normaliseName } from "@gongbang/domain/codes/pinyin";
import { type Day, dayAt } from "@gongbang/domain/kernel/day";
import { allow, type Decision, type Refusal, refuse } from "@gongbang/domain/kernel/decision";
import type { ApplyByLink } from "@gongbang/domain/members/join.input";
import { decidePerson, type Person } from "@gongbang/domain/members/person";
import { sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { asRecord } from "../json-row.ts";
import { type Knock, mayComeIn } from "../knock.ts";
import { badCharacter } from "../plain-input.ts";
import { tokenHash } from "../tokens.ts";

type Link = { linkId: string; unionName: string; unionPath: string };

/** The union that a join link leads to; null where the link was closed, the union has ended, or it never was one. */
export async function readJoinLink(house: House, token: string): Promise<{ unionName: string } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await linkAt(house.db, token);
  return link ? { unionName: link.unionName } : null;
}

async function linkAt(db: Pick<Tx, "execute">, token: string): Promise<Link | undefined> {
  const [link] = await db.execute<Link>(sql`select link_id as "linkId", union_name as "unionName",
    union_path as "unionPath" from app.join_link(${tokenHash(token)})`);
  return link;
}

/**
 * 入会申请 by a worker's own phone. Nobody is signed in: it passes the walls by app.file_application alone, which adds
 * one row to one union's queue. The answer never tells whether the person is known. Refuses with JOIN.LINK_CLOSED,
 * JOIN.TOO_MANY, ID.*, MEMBER.BIRTH_DIFFERS, MEMBER.SEX_DIFFERS, MEMBER.UNDER_AGE.
 */
export async function applyByLink(
  house: House,
  given: ApplyByLink,
  from: Knock,
): Promise<Decision<true, Refusal>> {
  if (badCharacter(given)) return refuse({ code: "INPUT.BAD_CHARACTER" });
  const today = dayAt(from.now);
  const link = await linkAt(house.db, given.token);
  if (!(await mayComeIn(house, link?.linkId ?? null, from))) return refuse({ code: "JOIN.TOO_MANY" });
  if (!link) return refuse({ code: "JOIN.LINK_CLOSED" });
  const person = decidePerson(given, today);
  if (!person.ok) return person;
  const record = recordOf(house, given, { person: person.value, appliedOn: today, now: from.now });
  return house.db.transaction(async (tx) => {
    const { filed } = one(
      await tx.execute<{ filed: boolean }>(
        sql`select app.file_application(${tokenHash(given.token)}, ${JSON.stringify(asRecord(record))}::jsonb) as filed`,
      ),
    );
    if (!filed) return refuse({ code: "JOIN.LINK_CLOSED" });
    await appendAudit(tx, house.keys, entryOf(record.id, link, from));
    return allow(true);
  });
}

function recordOf(
  { keys }: House,
  given: ApplyByLink,
  { person, appliedOn, now }: { person: Person; appliedOn: Day; now: Date },
) {
  const id = uuidv7();
  const sealed = (column: string, plain: string) =>
    seal(keys, { table: "applications", column, rowId: id }, plain);
  const { unitName, occupation, newFormWork, platform, workArea, consent, phone } = given;
  return {
    ...{ id, unitName, occupation, newFormWork, platform, workArea, consent, appliedOn, createdAt: now },
    ...{ name: normaliseName(given.name), sex: person.sex, birthOn: person.birthOn },
    citizenId: sealed("citizenId", person.id),
    citizenIdIndex: blindIndex(keys, "citizenId", person.id),
    idMask: maskPaper(person.id),
    phone: sealed("phone", phone),
    phoneMask: maskPhone(phone),
  };
}

const entryOf = (id: string, { unionPath }: Link, { ip, now, requestId }: Knock) => ({
  ...{
    at: now.toISOString(),
    actorId: null,
    actorName: "",
    roles: [],
    unionPath,
    sessionId: null,
    ip,
    requestId,
  },
  ...{
    action: "member.apply",
    kind: "write" as const,
    objectType: "application",
    objectId: id,
    recordId: id,
  },
  ...{ reason: null, changes: [], result: "done" as const, refusal: null },
});
