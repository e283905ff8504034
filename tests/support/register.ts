import { memberRow, type NewMember } from "@gongbang/db/member-row";
import { memberGrams, members } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { aCitizenId } from "./people.ts";
import { command, type Scene } from "./scene.ts";

let serial = 0;

/** Somebody in the register, put there past the procedures, born on a day of their own where no number is said. */
export async function aRecord(
  scene: Scene,
  keeper: Pick<Actor, "id" | "unionId" | "unionPath">,
  { number, ...more }: Partial<Omit<NewMember, "citizenId">> & { number?: string } = {},
) {
  serial += 1;
  const citizenId = orRefuse(
    readCitizenId(number ?? aCitizenId({ serial: serial * 997, region: "110105" }), day("2026-09-18")),
  );
  const { id: keeperId, unionId, unionPath } = keeper;
  const { member, grams } = memberRow(scene.keys, {
    ...{
      memberNumber: `1102-8${String(serial).padStart(6, "0")}`,
      name: "李红",
      createdAt: scene.now(),
      unionId,
      unionPath,
      keeperId,
    },
    ...more,
    citizenId,
  });
  await scene.owner.insert(members).values(member);
  await scene.owner.insert(memberGrams).values(grams);
  return { ...member, number: citizenId.id };
}
export type ARecord = Awaited<ReturnType<typeof aRecord>>;

type Party = { id: string; version: number };

/** A merge that keeps the first of these records, with its own values. */
export const merging = (people: readonly Party[], more: Record<string, unknown> = {}) => ({
  ...command(),
  people: people.map(({ id, version }) => ({ id, version })),
  survivorId: people[0]?.id ?? "",
  take: {},
  ...more,
});

export const undoing = (mergeId: string) => ({ ...command(), mergeId, reason: "不是同一人" });

/** The record as the table has it now. */
export async function rowOf(scene: Scene, id: string) {
  const [row] = await scene.sql`select * from members where id = ${id}`;
  if (!row) throw new Error(`no member ${id}`);
  return row;
}
