import type { Grants } from "./role.ts";

/** Room members: rosters in and out, the pack for the national register, and the register in figures. */
export const exchangeGrants = {
  "member.import": { caseworker: "union", unionAdmin: "union", manager: "union" },
  "member.import.revert": { caseworker: "union", unionAdmin: "union", manager: "union" },
  // The ledger of exports: one's own, for the lead those of the union, for the audit all of them.
  "member.export.read": {
    caseworker: "own",
    finance: "own",
    manager: "union",
    unionAdmin: "union",
    auditor: "federation",
  },
  "member.export": {
    caseworker: "union",
    manager: "union",
    unionAdmin: "union",
    finance: "federation",
    auditor: "federation",
  },
  // Thousands of uncovered numbers in one file: the lead's alone.
  "member.export.plain": { manager: "union", unionAdmin: "union" },
  // 上报: whoever types into the national register looks, and says what was handed in; a workbook is full of plain
  // numbers, so that the lead alone makes it.
  "member.pack.read": { caseworker: "union", manager: "union", unionAdmin: "union", auditor: "federation" },
  "member.pack.check": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.pack.mark": { caseworker: "union", manager: "union", unionAdmin: "union" },
  "member.pack": { manager: "union", unionAdmin: "union" },
  // The register in figures: those who lead it, and the audit. Each of them reads the lists behind the figures too.
  "member.numbers.read": { manager: "union", unionAdmin: "union", auditor: "federation" },
  "member.numbers.count": { manager: "union", unionAdmin: "union" },
} as const satisfies Grants;
