import type { Actor } from "@gongbang/domain/access/policy";
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
const readers = {
  ...nobody,
  manager: "union",
  unionAdmin: "union",
  finance: "federation",
  auditor: "federation",
} as const;
const ofPeriod = async (_scene: Scene, { unionId }: Actor) => ({ unionId, period: "2026-08" });

/** What each role may see of the numbers: the manager those of their unions, the auditor all. By hand. */
export const overviewMatrix: Matrix = {
  "overview.numbers": {
    caseworker: "no",
    mediator: "no",
    manager: "union",
    finance: "no",
    auditor: "federation",
    unionAdmin: "no",
    systemAdmin: "no",
    input: async (_scene, { unionId }) => ({ unionId }),
  },
  "overview.report": {
    ...{ ...nobody, manager: "union", auditor: "federation" },
    input: async (_scene, { unionId }) => ({ ...command(), unionId, locale: "en" }),
  },
  // The counts beside the pages, as wide as the lists of pressing work that the role reads.
  "overview.frame": {
    caseworker: "union",
    mediator: "union",
    manager: "union",
    finance: "own",
    auditor: "federation",
    unionAdmin: "own",
    systemAdmin: "own",
    aboutNoRecord: "It counts what waits for the officer who asks: see read-frame.test.ts.",
  },
  // What goes up: whoever answers for it, finance and the audit; the register's admin without what is small.
  "returns.figures": { ...readers, input: ofPeriod },
  "returns.save": {
    ...readers,
    input: async (scene, keeper) => ({ ...command(), ...(await ofPeriod(scene, keeper)), locale: "en" }),
  },
  "returns.list": {
    ...{ ...readers, unionAdmin: "no" },
    input: async (scene, keeper) => ({ ...(await ofPeriod(scene, keeper)), figure: { by: "households" } }),
  },
  "returns.freeze": {
    ...{ ...nobody, manager: "union" },
    input: async (scene, keeper) => ({ ...command(), ...(await ofPeriod(scene, keeper)) }),
  },
};
