import { one } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { noticeMayBegin } from "@gongbang/domain/hardship/public-notice";
import { noticeDaysOf } from "@gongbang/domain/hardship/rule-set";
import type { StepOf, startNoticeInput } from "@gongbang/domain/hardship/step-archive.input";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { rulesInForce } from "./list-rule-sets.ts";
import { hashOfSheet, sheetOf } from "./read-notice.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/**
 * Hangs the notice out, for as many working days as the rules of the day on which it begins ask for, five at least: from
 * then on the archive may be reviewed (a clock that permits). A notice that hangs keeps its end.
 */
export async function startNotice(office: Office, input: StepOf<typeof startNoticeInput>) {
  const { place: noticePlace } = input;
  const noticeFrom = orRefuse(noticeMayBegin(input.noticeFrom, office.today));
  const loaded = await lockedArchive(office, input);
  const noticeDays = noticeDaysOf((await rulesInForce(office, noticeFrom)).rules);
  const span = { ...archiveMachine.clocks.notice.span, length: noticeDays };
  const { dueOn: noticeUntil } = computeDue(noticeFrom, span, await office.calendar());
  const { row } = loaded;
  const union = one(
    await office.tx.select({ name: unions.name }).from(unions).where(eq(unions.id, row.unionId)),
  );
  const sheet = sheetOf({ ...row, noticeFrom, noticeUntil, noticePlace }, union.name);
  return takeStep(office, loaded, {
    event: "startNotice",
    note: noticePlace,
    facts: { noticeFrom, noticeDays },
    set: { noticeFrom, noticeUntil, noticePlace, noticeHash: hashOfSheet(sheet), noticeDownOn: null },
  });
}
