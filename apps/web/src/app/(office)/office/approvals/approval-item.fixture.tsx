import type { ApprovalRow, ApprovalView } from "./approval-shapes.ts";

/** A proposed sum that waits for the second of two tiers, as the list shows it. */
export const aRow: ApprovalRow = {
  ...{ id: "a1", version: 2, kind: "grant", subjectId: "g1", number: "帮 2026-0031", name: "李桂兰" },
  ...{ unionName: "恒远物业工会", status: "pending", round: 1, aidKind: "10", grade: null },
  ...{ amountFen: 800_000, fundName: "区级帮扶资金", fundLeftFen: 4_200_000 },
  ...{ submitterName: "陈慧", submittedOn: "2026-09-15", tierName: "区级审批", tierNo: 2, tiers: 2 },
  ...{ dueOn: "2026-09-30", isOverdue: false, mayDecide: true, forName: null },
};

const tier = { role: "manager", levels: [], least: 1, blocking: true };

/** The same as its page shows it. */
export const anItem: ApprovalView = {
  ...aRow,
  ...{
    href: "/aid/grants/g1",
    ruleName: "大额救助",
    freeze: null,
    mayWithdraw: false,
    whyNot: null,
    absent: [],
  },
  facts: [
    { key: "aidKind", value: "10", was: null, changed: false },
    { key: "amountFen", value: 800_000, was: 600_000, changed: true },
    { key: "way", value: "bank", was: null, changed: false },
    { key: "reason", value: "患重病，自付医疗费多", was: null, changed: false },
  ],
  basis: [
    { key: "fundLeft", ok: true, fen: 4_200_000 },
    { key: "overlap", ok: false, count: 1, text: "" },
  ],
  exceptions: [{ code: "APPROVAL.OVERLAP", count: 1 }],
  proposedGrade: null,
  judgesStatement: false,
  path: [
    { ...tier, no: 1, seq: 1, name: "街道审批", agreed: 1, isNow: false, dueOn: null },
    { ...tier, no: 2, seq: 2, name: "区级审批", agreed: 0, isNow: true, dueOn: "2026-09-30" },
    {
      ...tier,
      no: 3,
      seq: 3,
      name: "财务知悉",
      role: "finance",
      blocking: false,
      agreed: 0,
      isNow: false,
      dueOn: null,
    },
  ],
  acts: [
    {
      ...{
        id: "x1",
        tierName: "街道审批",
        outcome: "agree",
        byName: "李秀芳",
        forName: "王主席",
        toName: null,
      },
      ...{ amountFen: 800_000, grade: null, note: "情况属实", emergency: null },
      ...{ actedOn: "2026-09-16", at: "2026-09-16T02:00:00.000Z" },
    },
  ],
};
