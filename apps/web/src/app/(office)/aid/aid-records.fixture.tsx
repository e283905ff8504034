import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;
export type Fund = Outputs["funds"]["list"]["rows"][number];
export type GrantRow = Outputs["grants"]["list"]["rows"][number];
export type GrantRecord = Outputs["grants"]["record"];
export type Journal = Outputs["funds"]["record"]["journals"][number];
export type Visit = Outputs["visits"]["record"];
export type Household = Outputs["visits"]["household"];

export const ids = {
  fund: "0197b000-0000-7000-8000-000000000001",
  grant: "0197b000-0000-7000-8000-000000000002",
  archive: "0197b000-0000-7000-8000-000000000003",
  visit: "0197b000-0000-7000-8000-000000000004",
  member: "0197b000-0000-7000-8000-000000000005",
};

/** 500,000 yuan, of which 100,000 are paid out and 50,000 set aside. */
export const aFund = (change: Partial<Fund> = {}): Fund => ({
  id: ids.fund,
  name: "2026 年区级送温暖资金",
  source: "3",
  kinds: ["10", "60", "70"],
  opensOn: "2026-01-01",
  closesOn: "2026-12-31",
  capFen: 50_000_000,
  spentFen: 10_000_000,
  reservedFen: 5_000_000,
  leftFen: 35_000_000,
  householdYearlyCapFen: 500_000,
  giver: "",
  terms: "",
  open: true,
  ...change,
});

export const aGrantRow = (change: Partial<GrantRow> = {}): GrantRow => ({
  id: ids.grant,
  version: 2,
  number: "款 2026-0007",
  status: "proposed",
  name: "张秀英",
  archiveId: ids.archive,
  kind: "10",
  amountFen: 123_450,
  way: "bank",
  fundId: ids.fund,
  fundName: "2026 年区级送温暖资金",
  unionName: "月坛街道",
  proposedOn: "2026-09-18",
  ...change,
});

export const aGrant = (change: Partial<GrantRecord> = {}): GrantRecord => ({
  ...aGrantRow(),
  reason: "本人患病，收入中断",
  beneficiary: "张秀英",
  overlaps: [],
  overlapReason: "",
  attempts: [],
  reversal: null,
  archiveNumber: "困 2026-0012",
  archiveStatus: "enrolled",
  grade: "1",
  memberId: ids.member,
  cardTail: "6688",
  bankReference: null,
  endedOn: null,
  proposed: { by: "陈静", on: "2026-09-18" },
  approved: null,
  paid: null,
  handedOver: null,
  handedOverAtVisit: null,
  proposedAtVisit: null,
  steps: [],
  history: [],
  ledger: [],
  trail: [],
  ...change,
});

export const aJournal = (change: Partial<Journal> = {}): Journal => ({
  id: 1,
  kind: "reserve",
  on: "2026-09-18",
  at: "2026-09-18T02:00:00.000Z",
  actorName: "陈静",
  grantNumber: "款 2026-0007",
  grantId: ids.grant,
  entries: [
    { account: "available", amountFen: -123_450 },
    { account: "reserved", amountFen: 123_450 },
  ],
  ...change,
});

export const aVisit = (change: Partial<Visit> = {}): Visit => ({
  id: ids.visit,
  archiveId: ids.archive,
  archiveNumber: "困 2026-0012",
  name: "张秀英",
  grade: "1",
  visitedOn: "2026-09-18",
  startedAt: "2026-09-18T02:28:00.000Z",
  method: "home",
  met: true,
  notMetReason: null,
  minutes: 30,
  topics: ["health", "income"],
  outcomes: ["needsAid"],
  note: "药费压力大",
  nextVisitOn: "2026-10-18",
  visitorName: "陈静",
  secondVisitor: null,
  createdAt: "2026-09-18T04:00:00.000Z",
  deviceAt: null,
  handedOver: null,
  proposed: null,
  ...{ version: 1, editUntil: "2026-09-20", mayAmend: true, mine: true },
  ...{ people: [], notes: [], files: [], tasksDone: [], trail: [] },
  ...change,
});

export const aHousehold = (change: Partial<Household> = {}): Household => ({
  id: ids.archive,
  number: "困 2026-0012",
  name: "张秀英",
  status: "enrolled",
  grade: "1",
  people: 3,
  nextVisitOn: "2026-10-18",
  addressMask: "月坛北街****",
  lastVisit: { id: ids.visit, visitedOn: "2026-08-20", note: "药费压力大" },
  ...change,
});
