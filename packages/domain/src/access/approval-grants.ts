import type { Grants } from "./role.ts";

/** Room office: what waits for a decision, by which rules, and what is passed on. */
export const approvalGrants = {
  // 审批: whose tier something waits in is asked of the item itself (office/approval.ts); who stands in for an approver
  // who is away may be a desk officer too.
  "office.approval.read": {
    caseworker: "union",
    manager: "union",
    finance: "federation",
    auditor: "federation",
  },
  "office.approval.decide": { caseworker: "union", manager: "union" },
  "office.approval.begin": { caseworker: "union", manager: "union" },
  // In an emergency a freeze is passed over, with the reason in the trail.
  "office.freeze.bypass": { manager: "union" },
  "office.freeze.set": { manager: "union" },
  "office.delegation.give": { manager: "union" },
  "office.rule.read": { manager: "federation", auditor: "federation" },
  // Rules are the federation's: one manager of its head proposes a version, another one confirms it (decide-rule.ts).
  "office.rule.change": { manager: "union" },
  // 转办流转: seen and answered from both of its ends, never by who sent it (transition.status.ts).
  "office.transition.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "office.transition.send": { caseworker: "union", manager: "union" },
  "office.transition.answer": { caseworker: "union", manager: "union" },
  "office.transition.assign": { manager: "union" },
  // Without the person's consent: the lead's alone, with the reason.
  "office.transition.override": { manager: "union" },
} as const satisfies Grants;
