import type { TimelineKind } from "@gongbang/domain/aid/timeline";
import { type SQL, sql } from "drizzle-orm";

/** The day in the office of an instant. */
const dayOf = (at: SQL): SQL => sql`(${at} at time zone 'Asia/Shanghai')::date`;

/**
 * The lines of one archive, kind by kind. Each answers: the row and its event, the day that it counts for and the instant
 * where one is known, the record to open, who it was (by id or by name), the code of what it is, words, a note and fen.
 * Row security narrows them all to what the call reaches.
 */
export const linesOf: Record<TimelineKind, (archiveId: string) => SQL> = {
  step: (id) => sql`
    select s.id, s.event, s.happened_on, s.created_at, s.record_id, null::uuid, s.actor_name, null::text, null::text, s.note, null::bigint
      from status_changes s where s.record_id = ${id} and s.machine = 'hardship.archive'`,
  visit: (id) => sql`
    select v.id, 'visit', v.visited_on, null::timestamptz, v.id, null::uuid, v.visitor_name, v.method, null::text, v.note, null::bigint
      from visits v where v.archive_id = ${id}`,
  money: (id) => sql`
    select s.id, s.event, s.happened_on, s.created_at, g.id, null::uuid, s.actor_name, g.kind, g.number, s.note, g.amount_fen
      from grants g join status_changes s on s.record_id = g.id and s.machine = 'aid.grant' where g.archive_id = ${id}`,
  consent: (id) => sql`
    select c.id, 'given', c.given_on, null::timestamptz, c.archive_id, c.recorded_by, null::text, c.kind, c.person, null::text, null::bigint
      from consents c where c.archive_id = ${id}
    union all
    select c.id, 'withdrawn', c.withdrawn_on, null::timestamptz, c.archive_id, c.withdrawn_by, null::text, c.kind, c.person, null::text, null::bigint
      from consents c where c.archive_id = ${id} and c.withdrawn_on is not null`,
  paper: (id) => sql`
    select p.id, 'issued', p.issued_on, p.issued_at, p.id, null::uuid, p.issued_by_name, p.kind, p.number, null::text, null::bigint
      from archive_papers p where p.archive_id = ${id}`,
  task: (id) => sql`
    select t.id, 'added', ${dayOf(sql`t.created_at`)}, t.created_at, t.archive_id, null::uuid, null::text, t.kind, t.words, null::text, null::bigint
      from tasks t where t.archive_id = ${id}
    union all
    select t.id, 'done', t.done_on, null::timestamptz, t.archive_id, t.done_by, null::text, t.kind, t.words, null::text, null::bigint
      from tasks t where t.archive_id = ${id} and t.done_on is not null`,
  // Its steps are written on the side that took them; the row itself is seen by both.
  transition: (id) => sql`
    select t.id, case t.type when 'assign' then 'assign' else 'create' end, t.sent_on, t.created_at, t.id, null::uuid, t.sender_name,
           t.type, coalesce(t.outside_body, t.to_name), t.note, null::bigint
      from transitions t where t.subject_id = ${id}
    union all
    select t.id, case when t.status = 'rejected' then 'reject' when t.outside_body is not null then 'recordReceipt'
                      when t.type = 'transfer' then 'takeOver' when t.type = 'transferRequest' then 'agree' else 'accept' end,
           t.answered_on, null::timestamptz, t.id, null::uuid, t.answerer_name, t.type, coalesce(t.outside_body, t.to_name), t.answer_note, null::bigint
      from transitions t where t.subject_id = ${id} and t.type <> 'assign' and t.answered_on is not null
    union all
    select t.id, case t.status when 'revoked' then 'revoke' else 'finish' end, t.done_on, null::timestamptz, t.id, null::uuid, null::text,
           t.type, coalesce(t.outside_body, t.to_name), t.done_note, null::bigint
      from transitions t where t.subject_id = ${id} and t.done_on is not null
       and (t.status = 'revoked' or (t.type <> 'assign' and (t.type = 'referral' or t.outside_body is not null)))`,
  measure: (id) => sql`
    select m.id, 'added', ${dayOf(sql`m.created_at`)}, m.created_at, m.archive_id, m.added_by, null::text, m.kind, m.words, null::text, null::bigint
      from plan_measures m where m.archive_id = ${id}
    union all
    select m.id, m.state, m.ended_on, null::timestamptz, m.archive_id, m.ended_by, null::text, m.kind, m.words, m.result, null::bigint
      from plan_measures m where m.archive_id = ${id} and m.ended_on is not null`,
};
