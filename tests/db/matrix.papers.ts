import type { Actor } from "@gongbang/domain/access/policy";
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
/** Papers are made by who works the archive and by who leads; the audit reads them. */
const makers = { ...nobody, caseworker: "union", manager: "union" } as const;
const readers = { ...makers, auditor: "federation" } as const;

const ofArchive = async (scene: Scene, keeper: Actor) => ({
  archiveId: (await anArchiveRow(scene, keeper)).id,
});
const letter = async (scene: Scene, keeper: Actor) => ({
  ...command(),
  ...(await ofArchive(scene, keeper)),
  kind: "letter",
  typed: { decision: "同意建档", reason: "符合条件" },
});

export const papersMatrix: Matrix = {
  "templates.list": {
    ...nobody,
    ...{ caseworker: "federation", manager: "federation", auditor: "federation" },
    aboutNoRecord: "The office's templates: no person in them.",
  },
  "templates.release": {
    ...{ ...nobody, manager: "federation" },
    aboutNoRecord:
      "A template of the whole district; which lead may is a rule of its own (release-template.ts).",
  },
  "templates.retire": {
    ...{ ...nobody, manager: "federation" },
    aboutNoRecord:
      "A template of the whole district; which lead may is a rule of its own (release-template.ts).",
  },
  "papers.ofArchive": { ...readers, input: ofArchive },
  "papers.prepare": {
    ...makers,
    input: async (scene, keeper) => ({ ...(await ofArchive(scene, keeper)), kind: "letter" }),
  },
  "papers.issue": { ...makers, input: letter },
  "papers.issuePlain": {
    ...makers,
    input: async (scene, keeper) => ({ ...(await letter(scene, keeper)), reason: "check" }),
  },
  "papers.print": {
    ...makers,
    input: async (scene, keeper) => ({
      ...command(),
      archiveIds: [(await anArchiveRow(scene, keeper)).id],
      kind: "letter",
    }),
  },
};
