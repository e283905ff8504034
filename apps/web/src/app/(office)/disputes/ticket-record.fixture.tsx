import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { computeDue, type Span } from "@gongbang/domain/kernel/deadline";
import { standingOf } from "@gongbang/domain/office/standing";
import type { TicketRecord } from "./[ticketId]/ticket-facts.tsx";

type Ticket = TicketRecord["ticket"];
type Deadline = TicketRecord["deadlines"][number];

const nationalDay = ["01", "02", "03", "04", "05", "06", "07"];
/** Autumn 2026, as far as these records walk. */
export const autumn = {
  days: [
    { on: "2026-09-20", off: false, name: "国庆节" },
    ...nationalDay.map((date) => ({ on: `2026-10-${date}`, off: true, name: "国庆节" })),
    { on: "2026-10-10", off: false, name: "国庆节" },
  ],
  publishedYears: [2025, 2026, 2027],
};
const table = calendarFrom({
  ...autumn,
  days: autumn.days.map(({ on, ...rest }) => ({ on: day(on), ...rest })),
});

export const ids = {
  ticket: "0197a000-0000-7000-8000-000000000001",
  member: "0197a000-0000-7000-8000-000000000002",
  mediator: "0197a000-0000-7000-8000-000000000003",
};

/** A ticket for two months' pay, in mediation. */
export const aTicket = (change: Partial<Ticket> = {}): Ticket => ({
  id: ids.ticket,
  number: "调 2026-0018",
  version: 3,
  status: "mediating",
  channel: "visit",
  kind: "03",
  applicantName: "李桂兰",
  applicantCount: 1,
  employerName: "北京恒远物业管理有限公司",
  employerCode: "91110102MA0012345K",
  claimedFen: 1_440_000,
  summary: "拖欠 7 月、8 月工资",
  hasNarrative: true,
  receivedOn: "2026-09-18",
  knownOn: "2026-08-15",
  employedFrom: "2024-03-01",
  employedTo: null,
  limitationFrom: "2026-08-15",
  notYetLimited: false,
  mediatorId: ids.mediator,
  mediatorName: "赵明",
  consentOn: "2026-09-21",
  acceptedOn: "2026-09-22",
  extendedDays: null,
  refusedOn: null,
  refusalReason: null,
  failedOn: null,
  failReason: null,
  explanation: null,
  terms: null,
  agreedFen: null,
  performBy: null,
  applicantSignedOn: null,
  respondentSignedOn: null,
  mediatorSignedOn: null,
  sealedOn: null,
  settledOn: null,
  unionName: "月坛街道总工会",
  ...change,
});

type Asked = Partial<Pick<Deadline, "clock" | "permits" | "stoppedOn" | "stoppedBy" | "machine">> & {
  span?: Span;
  from?: string;
  today?: string;
};

/** A clock as the server counts it and as it stands on `today`. */
export function aDeadline(asked: Asked = {}): Deadline {
  const { clock = "mediation", permits = false, stoppedOn = null, stoppedBy = null } = asked;
  const { machine = "dispute.ticket", span = { length: 15, unit: "day" } } = asked;
  const { from = "2026-09-22", today = "2026-09-28" } = asked;
  const { dueOn, provisional, trace, startedOn } = computeDue(day(from), span, table);
  const stored = {
    ...{ dueOn, permits, stoppedBy, unit: span.unit },
    stoppedOn: stoppedOn === null ? null : day(stoppedOn),
  };
  return {
    id: `${clock}-${dueOn}-${stoppedBy}`,
    ...{ machine, clock, startedOn, dueOn, ...span, permits, provisional, trace, stoppedOn, stoppedBy },
    standing: standingOf(stored, day(today), table),
  };
}

/** The year in which the worker may go to arbitration, from a day that is known. */
export const aLimitation = (from: string, today: string, stopped: Asked = {}) =>
  aDeadline({ clock: "limitation", span: { length: 1, unit: "year" }, from, today, ...stopped });

export const applicant: TicketRecord["parties"][number] = {
  id: "0197a000-0000-7000-8000-00000000000a",
  side: "applicant",
  name: "李桂兰",
  contact: null,
  memberId: ids.member,
  creditCode: null,
  phoneMask: "138****5678",
};
export const respondent: TicketRecord["parties"][number] = {
  id: "0197a000-0000-7000-8000-00000000000b",
  side: "respondent",
  name: "北京恒远物业管理有限公司",
  contact: "周经理",
  memberId: null,
  creditCode: "91110102MA0012345K",
  phoneMask: null,
};
export const aClaim = (
  change: Partial<TicketRecord["claims"][number]> = {},
): TicketRecord["claims"][number] => ({
  id: "0197a000-0000-7000-8000-00000000000c",
  kind: "03",
  period: "2026年7月至8月",
  claimedFen: 1_440_000,
  admittedFen: null,
  ...change,
});
