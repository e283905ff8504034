import { runJob } from "@gongbang/api/office/run-job";
import { members } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import type { PackChoice } from "@gongbang/domain/members/pack.input";
import { eq } from "drizzle-orm";
import { aCard, aPhone } from "./people.ts";
import { aRecord } from "./register.ts";
import { desk } from "./roster.ts";
import { command, type Scene } from "./scene.ts";

export const national = "national-2017-member";
export const nationalUnion = "national-2017-union";
export const beijing = "beijing-2023-member";

let serial = 0;

/** Somebody of whom the national form knows all that it must, but for what is said to be missing. */
export function aReadyMember(scene: Scene, keeper: Actor, more: Parameters<typeof aRecord>[2] = {}) {
  serial += 1;
  return aRecord(scene, keeper, {
    ...{ name: "周文静", phone: aPhone(600_000 + serial), bankCard: aCard(600_000 + serial) },
    ...{ ethnicGroup: "01", politicalStatus: "13", education: "21", registrationKind: "0", employment: "24" },
    ...{ employmentForm: "1", isMigrantWorker: false, unitName: "北京恒远物业管理有限公司" },
    ...{ address: "北京市西城区月坛街道三里河一区5号楼", joinedOn: day("2019-05-04") },
    ...more,
  });
}

/** Looks at the records of the officer's union with a format. */
export async function check(
  scene: Scene,
  actor: Actor,
  formatKey: string = national,
  unionId = actor.unionId,
) {
  const { jobId } = await scene.as(actor).packs.check({ ...command(), formatKey, unionId });
  return runJob(scene.house, jobId, desk(scene));
}

/** Makes the workbooks of the officer's union. */
export async function build(
  scene: Scene,
  actor: Actor,
  { formatKey = national, choice = "pending" as PackChoice, unionId = actor.unionId } = {},
) {
  const asked = { formatKey, unionId, choice, reason: "upload" as const, locale: "zh-CN" as const };
  const { batchId, jobId } = await scene.as(actor).packs.build({ ...command(), ...asked });
  const status = await runJob(scene.house, jobId, desk(scene));
  const batches = await scene.as(actor).packs.batches({ formatKey, unionId });
  const batch = batches.find(({ id }) => id === batchId);
  if (!batch) throw new Error(`no batch ${batchId}`);
  return { batchId, status, batch };
}

/** Changes columns of a member past the procedures: many hands write the register. */
export const change = ({ owner }: Scene, id: string, columns: Partial<typeof members.$inferInsert>) =>
  owner.update(members).set(columns).where(eq(members.id, id));
