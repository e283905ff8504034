import { newToken, tokenHash } from "@gongbang/api/tokens";
import { blindIndex, seal } from "@gongbang/db/fields";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { aForm, aMember, anArchiveRow } from "../support/hardship.ts";
import type { Matrix } from "../support/matrix.ts";
import { command, type Scene } from "../support/scene.ts";

const nobody = {
  caseworker: "no",
  mediator: "no",
  manager: "no",
  finance: "no",
  auditor: "no",
  unionAdmin: "no",
  systemAdmin: "no",
} as const;

/** Caseworkers read and work in their union, managers there too; finance and auditors read everything (trust.md 1.3). */
const readers = {
  ...nobody,
  caseworker: "union",
  manager: "union",
  finance: "federation",
  auditor: "federation",
} as const;
/** Only caseworkers file and carry an application. */
const filers = { ...nobody, caseworker: "union" } as const;
/** Only managers judge: whoever files never does. */
const judges = { ...nobody, manager: "union" } as const;
/** Diagnoses and numbers are uncovered by those who work on the case, and by the auditor; finance has no need of them. */
const revealers = { ...nobody, caseworker: "union", manager: "union", auditor: "federation" } as const;

const idOf = async (scene: Scene, keeper: Actor) => ({ id: (await anArchiveRow(scene, keeper)).id });
const step =
  (more: object = {}) =>
  async (scene: Scene, keeper: Actor) => ({
    ...command(),
    ...(await idOf(scene, keeper)),
    version: 1,
    ...more,
  });
let newestObjection = "";
const consent = { givenOn: "2026-09-01", channel: "paper" };

async function anObjection(scene: Scene, keeper: Actor) {
  const { id } = await anArchiveRow(scene, keeper);
  const [row] =
    await scene.sql`insert into archive_objections (id, archive_id, received_on, text, recorded_by)
    values (gen_random_uuid(), ${id}, '2026-09-01', 'x', ${keeper.id}) returning id`;
  return { ...command(), id: row?.id, outcome: "dismissed", handling: "不实" };
}

/** A link of the keeper's union, closed before another one is opened for it. */
async function anApplyLink(scene: Scene, { id: keeperId, unionId, unionPath }: Actor) {
  await scene.sql`update apply_links set closed_at = now() where union_id = ${unionId}`;
  const [id, typed] = [uuidv7(), newToken()];
  const token = seal(scene.keys, { table: "apply_links", column: "token", rowId: id }, typed);
  await scene.sql`insert into apply_links (id, token_hash, token, union_id, union_path, keeper_id)
    values (${id}, ${tokenHash(typed)}, ${token}, ${unionId}, ${unionPath}, ${keeperId})`;
  return id;
}

async function anApplication(scene: Scene, keeper: Actor) {
  const link = await anApplyLink(scene, keeper);
  const id = uuidv7();
  const statement = seal(scene.keys, { table: "aid_applications", column: "statement", rowId: id }, "x");
  const { unionId, unionPath, id: keeperId } = keeper;
  const index = blindIndex(scene.keys, "citizenId", id);
  await scene.sql`insert into aid_applications (id, link_id, kind, name, citizen_id, citizen_id_index, id_mask, phone,
      phone_mask, main_cause, people, statement, consent, applied_on, union_id, union_path, keeper_id)
    values (${id}, ${link}, 'daily', '张三', 'x', ${index}, 'x', 'x', 'x', '06', 1, ${statement},
      '2026-1', '2026-09-01', ${unionId}, ${unionPath}, ${keeperId})`;
  return { id, version: 1 };
}

const aComputation = JSON.stringify({
  ...{
    form: 1,
    reason: "saved",
    on: "2026-09-01",
    number: "困 1",
    name: "x",
    members: [],
    income: {},
    expense: {},
  },
  ...{ accidentCostFen: 0, accidentPaidBackFen: 0, savingsFen: 0 },
  lines: {
    ...{ version: "2025-09", effectiveFrom: "2025-09-01", area: "110000", verified: false },
    ...{
      lowIncomeLineFen: 145_000,
      minimumWageFen: 254_000,
      relativePercent: 200,
      strict: true,
      accidentPercent: 80,
    },
  },
  means: {
    ...{
      grade: "deep",
      people: 1,
      incomeFen: 0,
      expenseFen: 0,
      netFen: 0,
      perHeadFen: 0,
      grossPerHeadFen: 0,
    },
    ...{ lineFen: 145_000, relativeLineFen: 290_000, parametersVersion: "2025-09", computation: [] },
  },
});

/** What each role may do in the hardship room, from domain.md A.4 and trust.md 1.3. */
export const hardshipMatrix: Matrix = {
  "archives.list": {
    ...readers,
    input: async (scene, keeper) => ({ view: "all", search: (await anArchiveRow(scene, keeper)).number }),
    shows: (answer: { rows: { number: string }[] }, input: { search: string }) =>
      answer.rows.some(({ number }) => number === input.search),
  },
  "archives.record": { ...readers, input: idOf },
  "archives.openObjections": {
    ...readers,
    input: async (scene, keeper) => {
      // Others' objections are out of the way, so that this one is on the first page.
      await scene.sql`update archive_objections set status = 'dismissed', settled_on = '2026-09-01' where status = 'open'`;
      newestObjection = (await anObjection(scene, keeper)).id;
      return { limit: 1 };
    },
    shows: ({ rows }: { rows: { id: string }[] }) => rows[0]?.id === newestObjection,
  },
  "archives.notice": { ...readers, input: idOf },
  "archives.open": {
    ...filers,
    input: async (scene, keeper) => ({
      ...command(),
      memberId: (await aMember(scene, keeper)).id,
      ...consent,
    }),
  },
  "archives.saveHousehold": {
    ...filers,
    input: async (scene, keeper) => {
      const archive = await anArchiveRow(scene, keeper);
      return aForm(archive, { id: archive.self.id });
    },
  },
  "archives.consent": {
    ...filers,
    input: async (scene, keeper) => {
      const { id: archiveId, self } = await anArchiveRow(scene, keeper);
      return { ...command(), archiveId, kind: "comparison", personId: self.id, ...consent };
    },
  },
  "archives.withdrawConsent": {
    ...filers,
    input: async (scene, keeper) => {
      const { id: archiveId } = await anArchiveRow(scene, keeper);
      const [given] = await scene.sql`select id from consents where archive_id = ${archiveId}`;
      return { ...command(), archiveId, consentId: given?.id, withdrawnOn: "2026-09-01" };
    },
  },
  "archives.object": {
    ...filers,
    input: async (scene, keeper) => ({
      ...command(),
      archiveId: (await anArchiveRow(scene, keeper)).id,
      receivedOn: "2026-09-01",
      objector: "",
      text: "有车",
    }),
  },
  "archives.settleObjection": { ...judges, input: anObjection },
  "archives.reveal": {
    ...revealers,
    input: async (scene, keeper) => {
      const { self } = await anArchiveRow(scene, keeper);
      return { ...command(), id: self.id, field: "diagnosis", reason: "check" };
    },
  },
  "archives.document": {
    ...readers,
    input: async (scene, keeper) => {
      const { id } = await anArchiveRow(scene, keeper);
      const [row] = await scene.sql`insert into means_documents
        (id, archive_id, no, reason, "on", content, sha256, made_by, made_by_name, made_at)
        values (gen_random_uuid(), ${id}, 1, 'saved', '2026-09-01', ${aComputation},
          encode(sha256(convert_to(${aComputation}, 'UTF8')), 'hex'), ${keeper.id}, 'x', now()) returning id`;
      return { id: row?.id };
    },
  },
  "archives.decision": {
    ...readers,
    input: async (scene, keeper) => {
      const [row] = await scene.sql`update archives set status = 'closed', exit_code = 'E22'
        where id = ${(await anArchiveRow(scene, keeper)).id} returning id`;
      return { id: row?.id };
    },
  },
  "archives.keepEvidence": {
    ...filers,
    input: async (scene, keeper) => ({
      ...{ ...command(), archiveId: (await anArchiveRow(scene, keeper)).id },
      ...{ item: "application", fileId: "", note: "" },
    }),
  },
  "archives.dropEvidence": {
    ...filers,
    input: async (scene, keeper) => {
      const { id } = await anArchiveRow(scene, keeper);
      const [row] =
        await scene.sql`insert into archive_evidence (id, archive_id, item, kept_by, kept_by_name, kept_on)
        values (gen_random_uuid(), ${id}, 'application', ${keeper.id}, 'x', '2026-09-01') returning id`;
      return { ...command(), id: row?.id, reason: "有误" };
    },
  },
  "archives.revealOwn": {
    ...revealers,
    input: async (scene, keeper) => ({
      ...{ ...command(), ...(await idOf(scene, keeper)), field: "bankCard", reason: "check" },
    }),
  },
  "archives.hear": { ...judges, input: step({ heardOn: "2026-09-01", note: "无异议" }) },
  "archives.suspend": { ...judges, input: step({ note: "待核" }) },
  "archives.resume": { ...judges, input: step({ note: "已核" }) },
  "archives.relieve": { ...judges, input: step({ note: "突发" }) },
  "archives.convert": { ...filers, input: step({ note: "" }) },
  "archives.submit": { ...filers, input: step({ note: "" }) },
  "archives.verify": {
    ...filers,
    input: step({ visitedOn: "2026-09-01", visitor: "周敏", secondVisitor: "王强", note: "属实" }),
  },
  "archives.compare": { ...filers, input: step({ comparedOn: "2026-09-01", result: "same", note: "" }) },
  "archives.startNotice": { ...filers, input: step({ noticeFrom: "2026-09-18", place: "公告栏" }) },
  "archives.withdraw": { ...filers, input: step({ note: "本人放弃" }) },
  "archives.synchronise": { ...filers, input: step({ note: "" }) },
  "archives.review": { ...judges, input: step({ note: "同意" }) },
  "archives.approve": { ...judges, input: step({ grade: "1", note: "" }) },
  "archives.return": { ...judges, input: step({ note: "缺材料" }) },
  "archives.reject": { ...judges, input: step({ note: "不符合" }) },
  "archives.renew": { ...judges, input: step({ note: "" }) },
  "archives.close": { ...judges, input: step({ exit: "E01", note: "收入提高" }) },
  "applications.list": {
    ...{ ...nobody, caseworker: "union", manager: "union", auditor: "federation" },
    input: async (scene, keeper) => {
      const { id } = await anApplication(scene, keeper);
      // The queue is the oldest first: whatever came before this one is passed over.
      const [before] =
        await scene.sql`select id from aid_applications where id < ${id} order by id desc limit 1`;
      return { tab: "waiting", after: before?.id };
    },
    shows: (answer: { rows: unknown[] }) => answer.rows.length > 0,
  },
  "applications.link": { ...filers, input: async (_, keeper) => ({ unionId: keeper.unionId }) },
  "applications.openLink": {
    ...filers,
    input: async (_, keeper) => ({ ...command(), unionId: keeper.unionId }),
  },
  "applications.closeLink": {
    ...filers,
    input: async (scene, keeper) => {
      await anApplyLink(scene, keeper);
      return { ...command(), unionId: keeper.unionId };
    },
  },
  "applications.take": {
    ...filers,
    input: async (scene, keeper) => ({ ...command(), ...(await anApplication(scene, keeper)) }),
  },
  "applications.refuse": {
    ...filers,
    input: async (scene, keeper) => ({
      ...{ ...command(), ...(await anApplication(scene, keeper)), reason: "材料不实" },
    }),
  },
  "archives.confirmHousehold": { ...filers, input: step({ note: "已核对本月工资单" }) },
  "parameters.add": {
    ...{ ...nobody, manager: "federation" },
    aboutNoRecord: "The lines are the whole office's; only its head enters them (choose-rules.test.ts).",
  },
  "ruleSets.list": {
    ...{ ...nobody, caseworker: "federation", manager: "federation" },
    ...{ finance: "federation", auditor: "federation" },
    aboutNoRecord: "The rules are the whole office's.",
  },
  "ruleSets.add": {
    ...{ ...nobody, manager: "federation" },
    aboutNoRecord: "The rules are the whole office's; only its head lays a version (choose-rules.test.ts).",
  },
  "ruleSets.choose": {
    ...{ ...nobody, manager: "federation" },
    aboutNoRecord: "The rules are the whole office's; only its head chooses them (choose-rules.test.ts).",
  },
  "parameters.list": {
    ...nobody,
    caseworker: "federation",
    manager: "federation",
    finance: "federation",
    auditor: "federation",
    aboutNoRecord: "The lines of the means test are the whole office's.",
  },
};
