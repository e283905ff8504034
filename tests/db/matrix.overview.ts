import type { Matrix } from "../support/matrix.ts";

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
};
