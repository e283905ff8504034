import type { Grants } from "./role.ts";

/** Room aid: funds, grants, caps and payments. */
export const moneyGrants = {
  "aid.fund.read": {
    caseworker: "federation",
    manager: "federation",
    finance: "federation",
    auditor: "federation",
  },
  "aid.fund.open": { finance: "federation" },
  "aid.grant.read": { caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
  // Whoever visits proposes: a visit may set a sum aside in the same breath (record-visit.ts).
  "aid.grant.propose": { caseworker: "union" },
  "aid.grant.approve": { manager: "union" },
  "aid.grant.pay": { finance: "federation" },
  // 冲正: one of them asks, another one confirms (grant.status.ts).
  "aid.grant.reverse": { manager: "union", finance: "federation" },
  // The caps are of the whole district, over all sources and unions (domain.md B.3).
  "aid.programme.read": {
    caseworker: "federation",
    manager: "federation",
    finance: "federation",
    auditor: "federation",
  },
  "aid.programme.change": { finance: "federation" },
  // What a household paid of its bills, and whose account it is paid to: the caseworker writes, finance reads.
  "aid.cost.read": { caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
  "aid.cost.record": { caseworker: "union" },
  "aid.account.record": { caseworker: "union" },
  // A batch is a file full of plain card numbers: finance's alone, two of them (batch.status.ts).
  "aid.batch.read": { finance: "federation", auditor: "federation" },
  "aid.batch.make": { finance: "federation" },
  "aid.batch.check": { finance: "federation" },
  "aid.batch.send": { finance: "federation" },
  "aid.batch.settle": { finance: "federation" },
  "aid.figure.read": { manager: "union", finance: "federation", auditor: "federation" },
} as const satisfies Grants;
