import type { Action, Role } from "@gongbang/domain/access/policy";
import type { Reach } from "../support/matrix.ts";

type Door = { walkedBy: string; reach: Record<Role, Reach> };

/**
 * What comes by a door of its own, since it is a file and no JSON: written by hand, as the matrix is. What each door
 * answers is walked by the test that is named.
 */
export const doors: Record<string, Door> = {
  "hardship.template.write": {
    walkedBy: "tests/db/keep-template.test.ts",
    reach: {
      caseworker: "no",
      mediator: "no",
      manager: "federation",
      finance: "no",
      auditor: "no",
      unionAdmin: "no",
      systemAdmin: "no",
    },
  },
} satisfies Partial<Record<Action, Door>>;
