import type { Actor } from "@gongbang/domain/access/policy";
import { aTransition } from "../support/approvals.ts";
import { anArchiveRow } from "../support/hardship.ts";
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
const readers = { ...nobody, caseworker: "union", manager: "union", auditor: "federation" } as const;
const workers = { ...nobody, caseworker: "union", manager: "union" } as const;
/** Who gives work to whom, and who overrules a missing consent, is the lead. */
const leads = { ...nobody, manager: "union" } as const;

/** An archive of the keeper's, with a union that nobody of the matrix reaches but from above. */
async function archiveAndFar(scene: Scene, keeper: Actor) {
  return { archive: await anArchiveRow(scene, keeper), far: await scene.officer("caseworker", "/66/") };
}
/** A transition whose one end is the keeper's union. */
async function between(
  scene: Scene,
  keeper: Actor,
  end: "from" | "to",
  more: Parameters<typeof aTransition>[2] = {},
) {
  const far = await scene.officer("caseworker", "/66/");
  const ends = end === "from" ? { from: keeper, to: far } : { from: far, to: keeper };
  const subject = await anArchiveRow(scene, ends.from);
  return { ...(await aTransition(scene, { ...ends, subject }, more)), archiveId: subject.id };
}
const stepOf = (end: "from" | "to", fields: object, more: Parameters<typeof aTransition>[2] = {}) => ({
  input: async (scene: Scene, keeper: Actor) => {
    const { id, version } = await between(scene, keeper, end, more);
    return { ...command(), id, version, ...fields };
  },
});
const sending = (fields: object) => ({
  input: async (scene: Scene, keeper: Actor) => {
    const { archive, far } = await archiveAndFar(scene, keeper);
    return { ...command(), archiveId: archive.id, toUnionId: far.unionId, note: "请接收", ...fields };
  },
});

let newest = "";
type Rows = { rows: { id: string }[] };

/** The archives that were made for a pick, by their numbers. */
const picked = new Map<string, string>();

export const transitionsMatrix: Matrix = {
  "archives.pick": {
    ...readers,
    finance: "federation",
    input: async (scene, keeper) => {
      const { id, number } = await anArchiveRow(scene, keeper);
      picked.set(number, id);
      return { view: "all", search: number };
    },
    shows: (answer: { ids: string[] }, input: { search: string }) =>
      answer.ids.includes(picked.get(input.search) ?? ""),
  },
  "transitions.list": {
    ...readers,
    input: async (scene, keeper) => {
      newest = (await between(scene, keeper, "from", { status: "done" })).id;
      return { tab: "ended", limit: 1 };
    },
    shows: ({ rows }: Rows) => rows[0]?.id === newest,
  },
  "transitions.record": {
    ...readers,
    input: async (scene, keeper) => ({ id: (await between(scene, keeper, "from")).id }),
  },
  "transitions.ofArchive": {
    ...readers,
    input: async (scene, keeper) => {
      const { id, archiveId } = await between(scene, keeper, "from");
      newest = id;
      return { archiveId };
    },
    shows: (rows: { id: string }[]) => rows.some(({ id }) => id === newest),
  },
  "transitions.receivers": {
    ...workers,
    aboutNoRecord: "The names of who may receive something at a union: no record of anybody.",
  },
  "transitions.assign": {
    ...leads,
    input: async (scene, keeper) => ({
      ...command(),
      archiveIds: [(await anArchiveRow(scene, keeper)).id],
      officerId: keeper.id,
      note: "",
    }),
  },
  "transitions.refer": { ...workers, ...sending({ consent: true, service: "legal" }) },
  "transitions.transfer": { ...workers, ...sending({ consent: true }) },
  "transitions.referOutside": {
    ...workers,
    input: async (scene, keeper) => ({
      ...command(),
      archiveId: (await anArchiveRow(scene, keeper)).id,
      ...{ consent: true, body: "区法律援助中心", service: "legal", note: "请接收" },
    }),
  },
  "transitions.sendWithoutConsent": {
    ...leads,
    ...sending({ type: "transfer", overrideReason: "本人昏迷，无法表达意愿" }),
  },
  "transitions.request": {
    ...workers,
    aboutNoRecord: "A number that anybody may know; where it is kept is all that is told.",
  },
  "transitions.receipt": {
    ...workers,
    ...stepOf(
      "from",
      { number: "法援〔2026〕1号", receivedBy: "张", receivedOn: "2026-09-18" },
      { outsideBody: "区法律援助中心" },
    ),
  },
  "transitions.revoke": { ...workers, ...stepOf("from", { note: "不再需要" }) },
  "transitions.accept": { ...workers, ...stepOf("to", { note: "" }) },
  "transitions.agree": {
    ...workers,
    input: async (scene, keeper) => {
      const far = await scene.officer("caseworker", "/66/");
      const subject = await anArchiveRow(scene, keeper);
      const asked = { type: "transferRequest" as const, service: null };
      const { id, version } = await aTransition(scene, { from: far, to: keeper, subject }, asked);
      return { ...command(), id, version, note: "", consent: true };
    },
  },
  "transitions.reject": { ...workers, ...stepOf("to", { note: "不属于本会" }) },
  "transitions.finish": {
    ...workers,
    ...stepOf("to", { note: "已办结", doneOn: "2026-09-18" }, { status: "accepted" }),
  },
};
