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
const consent = { givenOn: "2026-09-01", channel: "paper" };

async function anObjection(scene: Scene, keeper: Actor) {
  const { id } = await anArchiveRow(scene, keeper);
  const [row] =
    await scene.sql`insert into archive_objections (id, archive_id, received_on, text, recorded_by)
    values (gen_random_uuid(), ${id}, '2026-09-01', 'x', ${keeper.id}) returning id`;
  return { ...command(), id: row?.id, outcome: "dismissed", handling: "不实" };
}

/** What each role may do in the hardship room, from domain.md A.4 and trust.md 1.3. */
export const hardshipMatrix: Matrix = {
  "archives.list": {
    ...readers,
    input: async (scene, keeper) => ({ view: "all", search: (await anArchiveRow(scene, keeper)).number }),
    shows: (answer: { rows: { number: string }[] }, input: { search: string }) =>
      answer.rows.some(({ number }) => number === input.search),
  },
  "archives.record": { ...readers, input: idOf },
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
    input: async (scene, keeper) => ({
      ...command(),
      archiveId: (await anArchiveRow(scene, keeper)).id,
      kind: "comparison",
      person: "张三",
      ...consent,
    }),
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
  "parameters.list": {
    ...nobody,
    caseworker: "federation",
    manager: "federation",
    finance: "federation",
    auditor: "federation",
    aboutNoRecord: "The lines of the means test are the whole office's.",
  },
};
