import { maskPaper, maskPhone } from "@gongbang/domain/codes/mask";
import type { Day } from "@gongbang/domain/kernel/day";
import { joinConsent } from "@gongbang/domain/members/join.input";
import { blindIndex, seal } from "../../src/fields.ts";
import type { applications } from "../../src/schema/memberships.ts";
import type { Applicant } from "./applicants.ts";
import type { Desk } from "./desk.ts";
import type { LinkRow } from "./join-links.ts";
import type { Officer } from "./officers.ts";
import { noteAct } from "./trail.ts";
import type { Union } from "./unions.ts";

export type ApplicationRow = typeof applications.$inferSelect;
type Asking = { union: Union; link: LinkRow; applicant: Applicant; on: Day };

/** 扫码入会: as the door files it, by a telephone and at any hour, with nobody signed in. */
export function applyByPhone(desk: Desk, { union, link, applicant, on }: Asking): ApplicationRow {
  const { book, keys } = desk;
  const { name, citizenId, phone, work } = applicant;
  const at = Date.parse(`${on}T07:00:00+08:00`) + book.dice.int(0, 899) * 60_000;
  const id = book.dice.uuid(at);
  const { unionPath, unionId, keeperId } = link;
  const sealed = (column: string, plain: string) =>
    seal(keys, { table: "applications", column, rowId: id }, plain);
  noteKnock(desk, { id, unionPath, at: new Date(at) });
  return {
    ...{ id, linkId: link.id, status: "waiting", name, sex: citizenId.sex, birthOn: citizenId.birthOn },
    ...{ citizenId: sealed("citizenId", citizenId.id), idMask: maskPaper(citizenId.id) },
    citizenIdIndex: blindIndex(keys, "citizenId", citizenId.id),
    ...{ phone: sealed("phone", phone), phoneMask: maskPhone(phone), unitName: union.unitName },
    ...{ newFormWork: null, platform: null, workArea: null, ...work, consent: joinConsent, appliedOn: on },
    ...{ decidedBy: null, decidedOn: null, refusal: null, memberId: null },
    ...{ unionId, unionPath, keeperId, createdAt: new Date(at), version: 1 },
  };
}

function noteKnock({ book }: Desk, { id, unionPath, at }: { id: string; unionPath: string; at: Date }) {
  const { dice } = book;
  book.audits.push({
    ...{ at: at.toISOString(), actorId: null, actorName: "", roles: [], unionPath, sessionId: null },
    ...{ ip: `100.64.${dice.int(1, 250)}.${dice.int(2, 250)}`, requestId: dice.uuid(at.getTime()) },
    ...{ action: "member.apply", kind: "write", objectType: "application", objectId: id, recordId: id },
    ...{ reason: null, changes: [], result: "done", refusal: null },
  });
}

/** Somebody whom the union does not take in. */
export function refuseApplication(desk: Desk, row: ApplicationRow, refusal: string): void {
  const { staff, book } = desk;
  const by = staff.reviewerOf(row.unionPath);
  const on = book.days.workdays(row.appliedOn, 2);
  decide(row, { by, on, status: "refused" });
  row.refusal = refusal;
  const at = new Date(Date.parse(`${on}T10:00:00+08:00`) + book.dice.int(0, 300) * 60_000);
  const changes = [{ field: "status", was: "waiting", becomes: "refused" }];
  const { id, unionPath } = row;
  noteAct(book, {
    ...{ by, at, action: "member.approve", objectType: "application", record: { id, unionPath } },
    ...{ changes, reason: refusal },
  });
}

type Decision = { by: Officer; on: Day; status: "approved" | "refused" };

export function decide(row: ApplicationRow, { by, on, status }: Decision): void {
  Object.assign(row, { status, decidedBy: by.id, decidedOn: on, version: row.version + 1 });
}
