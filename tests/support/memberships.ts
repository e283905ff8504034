import { blindIndex, seal } from "@gongbang/db/fields";
import { memberRow } from "@gongbang/db/member-row";
import { memberGrams, members } from "@gongbang/db/schema/members";
import { applications, joinLinks, transfers } from "@gongbang/db/schema/memberships";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { MembershipStatus } from "@gongbang/domain/members/membership";
import type { TransferStatus } from "@gongbang/domain/members/transfer.status";
import { eq } from "drizzle-orm";
import { aCitizenId } from "./people.ts";
import type { Scene } from "./scene.ts";

let serial = 0;
export const nextSerial = (): number => {
  serial += 1;
  return 20_000 + serial;
};

type Kept = Pick<Actor, "id" | "unionId" | "unionPath">;

/** A member in the keeper's union, put in by the owner of the tables. */
export async function aPerson(
  { owner, keys, now }: Scene,
  keeper: Kept,
  { status = "active" as MembershipStatus, name = "赵大海" } = {},
) {
  const plainId = aCitizenId({ serial: nextSerial(), born: "19750110" });
  const { member, grams } = memberRow(keys, {
    name,
    memberNumber: `9998-${String(serial).padStart(7, "0")}`,
    citizenId: orRefuse(readCitizenId(plainId, day("2026-09-18"))),
    status,
    unionId: keeper.unionId,
    unionPath: keeper.unionPath,
    keeperId: keeper.id,
    createdAt: now(),
  });
  await owner.insert(members).values(member);
  await owner.insert(memberGrams).values(grams);
  return { id: member.id, citizenId: plainId, name };
}

export async function rowOf({ owner }: Scene, id: string) {
  const [row] = await owner.select().from(members).where(eq(members.id, id));
  if (!row) throw new Error(`no member ${id}`);
  return row;
}

/** A transfer that stands between two unions, put in by the owner of the tables. */
export async function aTransfer(
  scene: Scene,
  { from, to, status = "sent" }: { from: Kept; to: Kept; status?: TransferStatus },
) {
  const member = await aPerson(scene, from, { status: status === "sent" ? "transferring" : "active" });
  const asked = status === "asked" ? { askedBy: to.id, askedOn: day("2026-09-18") } : {};
  const sent = status === "sent" ? { sentBy: from.id, sentOn: day("2026-09-18") } : {};
  const id = uuidv7();
  await scene.owner.insert(transfers).values({
    ...{ id, memberId: member.id, status, name: member.name, idMask: "110***********0011", kind: "newJob" },
    ...{ fromUnionId: from.unionId, fromPath: from.unionPath, fromName: "甲工会" },
    ...{ toUnionId: to.unionId, toPath: to.unionPath, toName: "乙工会" },
    ...{ ...asked, ...sent, dueOn: day("2026-10-03") },
  });
  return { id, member };
}

/** A waiting application of the keeper's union. */
export async function anApplication(scene: Scene, keeper: Kept) {
  const { owner, keys } = scene;
  const [id, linkId] = [uuidv7(), uuidv7()];
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  const plainId = aCitizenId({ serial: nextSerial(), born: "19800110" });
  await owner
    .insert(joinLinks)
    .values({ id: linkId, tokenHash: Buffer.from(linkId), token: "x", closedAt: scene.now(), ...kept });
  const sealed = (column: string, plain: string) =>
    seal(keys, { table: "applications", column, rowId: id }, plain);
  await owner.insert(applications).values({
    ...{ id, linkId, name: "钱小路", sex: "2", birthOn: day("1980-01-10"), idMask: "110***********0022" },
    citizenId: sealed("citizenId", plainId),
    citizenIdIndex: blindIndex(keys, "citizenId", plainId),
    ...{ phone: sealed("phone", "13912345678"), phoneMask: "139****5678", consent: "2026-1" },
    appliedOn: day("2026-09-18"),
    ...kept,
  });
  return { id, citizenId: plainId };
}
