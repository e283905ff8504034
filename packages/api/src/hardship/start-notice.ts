import { one } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { noticeMayBegin } from "@gongbang/domain/hardship/public-notice";
import type { StepOf, startNoticeInput } from "@gongbang/domain/hardship/step-archive.input";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { hashOfSheet, sheetOf } from "./read-notice.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Hangs the notice out: five working days from then on the archive may be reviewed (a clock that permits). */
export async function startNotice(office: Office, input: StepOf<typeof startNoticeInput>) {
  const { place: noticePlace } = input;
  const noticeFrom = orRefuse(noticeMayBegin(input.noticeFrom, office.today));
  const loaded = await lockedArchive(office, input);
  const { dueOn: noticeUntil } = computeDue(
    noticeFrom,
    archiveMachine.clocks.notice.span,
    await office.calendar(),
  );
  const { row } = loaded;
  const union = one(
    await office.tx.select({ name: unions.name }).from(unions).where(eq(unions.id, row.unionId)),
  );
  const sheet = sheetOf({ ...row, noticeFrom, noticeUntil, noticePlace }, union.name);
  return takeStep(office, loaded, {
    event: "startNotice",
    note: noticePlace,
    facts: { noticeFrom },
    set: { noticeFrom, noticeUntil, noticePlace, noticeHash: hashOfSheet(sheet), noticeDownOn: null },
  });
}
