import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, faultsOf, hands, visiting } from "../support/aid.ts";
import { aTicket } from "../support/disputes.ts";
import { stepsTaken } from "../support/records.ts";
import { type ARecord, aRecord, merging, rowOf, undoing } from "../support/register.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let manager: Actor;
let caseworker: Actor;
let finance: Actor;
beforeAll(async () => {
  scene = await openScene();
  ({ manager, caseworker, finance } = await hands(scene, "/09/"));
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const duplicates = () => scene.as(manager).duplicates;

/** A record with a hardship archive, a grant, a visit and a ticket of its own. */
async function aLife(keeper: Actor, more: Parameters<typeof aRecord>[2] = {}) {
  const record = await aRecord(scene, keeper, more);
  const archive = await anEnrolled(scene, caseworker, { memberId: record.id, name: record.name });
  const fund = await aFund(scene);
  const grant = await aGrant(scene, { manager, caseworker, finance }, { archive, fund });
  await scene.as(caseworker).visits.recordVisit(visiting(archive));
  const mediator = await scene.officer("mediator", "/09/");
  const { ticketId } = await aTicket(scene, mediator);
  await scene.sql`update ticket_parties set member_id = ${record.id} where ticket_id = ${ticketId} and side = 'applicant'`;
  return { record, archive, grant, ticketId };
}

const namedBy = async (table: string, id: string) =>
  (await scene.sql`select count(*)::int as n from ${scene.sql(table)} where member_id = ${id}`)[0]?.n;
const tables = ["archives", "grants", "visits", "ticket_parties"] as const;
const holds = async ({ id }: { id: string }) => Promise.all(tables.map((table) => namedBy(table, id)));

describe("records that become one", () => {
  it("leave nothing behind: archives, grants, visits and tickets hang on the one that is kept", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aLife(caseworker)];
    expect(await holds(other.record)).toEqual([1, 1, 1, 1]);
    await duplicates().merge(merging([kept, other.record]));
    expect(await holds(kept)).toEqual([1, 1, 1, 1]);
    expect(await holds(other.record)).toEqual([0, 0, 0, 0]);
    expect(await faultsOf(scene)).toEqual([]);
    expect(await rowOf(scene, other.record.id)).toMatchObject({ status: "merged", merged_into_id: kept.id });
  });

  it("take the chosen values, with the masks and indexes that go with them", async () => {
    const kept = await aRecord(scene, caseworker, { phone: "13900000001", address: "白纸坊街道 1 号" });
    const other = await aRecord(scene, caseworker, {
      ...{
        name: "李宏",
        phone: "13900000002",
        address: "牛街 2 号",
        bankCard: "6210300000000017",
        unitName: "乙公司",
      },
    });
    const take = {
      name: other.id,
      citizenId: other.id,
      phone: other.id,
      address: other.id,
      bankCard: other.id,
    };
    await duplicates().merge(merging([kept, other], { take }));
    const row = await rowOf(scene, kept.id);
    expect(row).toMatchObject({
      ...{
        name: "李宏",
        id_mask: other.idMask,
        phone_mask: "139****0002",
        card_tail: "0017",
        unit_name: null,
      },
      ...{
        phone_index: other.phoneIndex,
        citizen_id_index: other.citizenIdIndex,
        version: 2,
        status: "active",
      },
    });
    const reveal = (field: "citizenId" | "address" | "bankCard") =>
      scene.as(manager).members.reveal({ ...command(), memberId: kept.id, field, reason: "check" });
    expect(await reveal("citizenId")).toEqual({ value: other.number });
    expect(await reveal("address")).toEqual({ value: "牛街 2 号" });
    expect(await reveal("bankCard")).toEqual({ value: "6210300000000017" });
    const found = await scene.as(manager).members.find({ text: other.number });
    expect(found.members.map(({ id }) => id)).toEqual([kept.id]);
  });

  it("are still found by the numbers that are gone, and the old page leads to the new one", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    await duplicates().merge(merging([kept, other]));
    const by = async (text: string) =>
      (await scene.as(manager).members.find({ text })).members.map(({ id }) => id);
    expect(await by(other.memberNumber)).toEqual([kept.id]);
    expect(await by(other.number)).toEqual([kept.id]);
    const record = await scene.as(manager).members.record({ id: other.id });
    expect(record.mergedInto).toMatchObject({ id: kept.id, number: kept.memberNumber, mayOpen: true });
  });

  it("have one trail: what was done to either shows on the one that is kept", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    const change = { ...command(), memberId: other.id, version: 1, fields: { groupName: "三组" } };
    await scene.as(caseworker).members.change(change);
    await duplicates().merge(merging([kept, { ...other, version: 2 }]));
    const actions = (await scene.as(manager).members.trail({ id: kept.id })).map(({ action }) => action);
    expect(actions).toEqual(["member.merge", "member.change"]);
  });

  it("free the number of the one that is gone: a living membership is one all along", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    await duplicates().merge(merging([kept, other], { take: { citizenId: other.id } }));
    const lives = await scene.sql`select id from members where citizen_id_index = ${other.citizenIdIndex}
      and status in ('applied', 'active', 'transferring', 'retained')`;
    expect(lives.map(({ id }) => id)).toEqual([kept.id]);
  });

  it("lead on when the one that was kept is merged itself", async () => {
    const next = () => aRecord(scene, caseworker);
    const [a, b, c] = [await next(), await next(), await next()];
    await duplicates().merge(merging([b, a]));
    await duplicates().merge(merging([c, b]));
    expect(await rowOf(scene, a.id)).toMatchObject({ merged_into_id: c.id });
  });
});

describe("two open hardship archives", () => {
  it("are not both kept: somebody says which one goes on, and the other is closed as 转并", async () => {
    const [a, b] = [await aLife(caseworker), await aLife(caseworker)];
    const people = [a.record, b.record];
    await expect(duplicates().merge(merging(people))).rejects.toMatchObject(
      refusedAs("MERGE.ARCHIVE_UNCHOSEN"),
    );
    await duplicates().merge(merging(people, { keptArchiveId: b.archive.id }));
    const closed = await scene.as(caseworker).archives.record({ id: a.archive.id, reason: "核对合并" });
    expect(closed).toMatchObject({ status: "closed", exitCode: "E12" });
    const steps = await stepsTaken(scene, a.archive.id);
    expect(steps.at(-1)).toMatchObject({ event: "merge", was: "enrolled", becomes: "closed" });
    expect(closed.steps).toEqual([]);
    expect(await holds(a.record)).toEqual([2, 2, 2, 2]);
    expect(await scene.as(caseworker).archives.record({ id: b.archive.id })).toMatchObject({
      status: "enrolled",
    });
  });

  it("both go back as they were when the merge is taken back", async () => {
    const [a, b] = [await aLife(caseworker), await aLife(caseworker)];
    const before = await dump([a.record, b.record], [a.archive.id, b.archive.id]);
    const { mergeId } = await duplicates().merge(
      merging([a.record, b.record], { keptArchiveId: b.archive.id }),
    );
    await duplicates().undo(undoing(mergeId));
    expect(await dump([a.record, b.record], [a.archive.id, b.archive.id])).toEqual(before);
  });
});

/** Every row of these people and archives as text, but for the count of edits. */
async function dump(people: readonly ARecord[], archiveIds: readonly string[]) {
  const ids = people.map(({ id }) => id);
  return scene.sql`
    select 'members' as t, to_jsonb(m) - 'version' as row from members m where id = any(${ids})
    union all select 'grams', to_jsonb(g) from member_grams g where member_id = any(${ids})
    union all select 'archives', to_jsonb(a) - 'version' from archives a where id = any(${archiveIds}) or member_id = any(${ids})
    union all select 'household', to_jsonb(h) from household_members h where archive_id = any(${archiveIds})
    union all select 'deadlines', to_jsonb(d) from deadlines d where record_id = any(${[...archiveIds, ...ids]})
    union all select 'grants', to_jsonb(g) from grants g where member_id = any(${ids})
    union all select 'visits', to_jsonb(v) from visits v where member_id = any(${ids})
    union all select 'parties', to_jsonb(p) from ticket_parties p where member_id = any(${ids})
    union all select 'rows', to_jsonb(r) from import_rows r where member_id = any(${ids})
    order by 1, 2`;
}

describe("taking a merge back", () => {
  it("restores every row byte for byte", async () => {
    const kept = await aRecord(scene, caseworker, { phone: "13900000011", address: "白纸坊 1 号" });
    const other = await aLife(caseworker, { phone: "13900000012", address: "牛街 2 号" });
    const before = await dump([kept, other.record], [other.archive.id]);
    const from = other.record.id;
    const take = { name: from, citizenId: from, phone: from, address: from };
    const { mergeId } = await duplicates().merge(merging([kept, other.record], { take }));
    expect(await dump([kept, other.record], [other.archive.id])).not.toEqual(before);
    await duplicates().undo(undoing(mergeId));
    expect(await dump([kept, other.record], [other.archive.id])).toEqual(before);
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("keeps what was written since into fields that the merge had left alone", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    const { mergeId } = await duplicates().merge(merging([kept, other]));
    const { version } = await rowOf(scene, kept.id);
    const change = { ...command(), memberId: kept.id, version, fields: { groupName: "三组" } };
    await scene.as(caseworker).members.change(change);
    await duplicates().undo(undoing(mergeId));
    expect(await rowOf(scene, kept.id)).toMatchObject({ group_name: "三组" });
    expect(await rowOf(scene, other.id)).toMatchObject({ status: "active", merged_into_id: null });
  });

  it("is refused where a field that it would restore has been changed since, and says which", async () => {
    const [kept, other] = [
      await aRecord(scene, caseworker, { unitName: "甲" }),
      await aRecord(scene, caseworker, { unitName: "乙" }),
    ];
    const { mergeId } = await duplicates().merge(merging([kept, other], { take: { unitName: other.id } }));
    const { version } = await rowOf(scene, kept.id);
    await scene
      .as(caseworker)
      .members.change({ ...command(), memberId: kept.id, version, fields: { unitName: "丙" } });
    await expect(duplicates().undo(undoing(mergeId))).rejects.toMatchObject({
      cause: { refusal: { code: "MERGE.UNDO_RECORD_CHANGED", field: "unitName" } },
    });
    expect(await rowOf(scene, other.id)).toMatchObject({ status: "merged" });
  });

  it("is refused where work has begun on an archive that would go back", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aLife(caseworker)];
    const { mergeId } = await duplicates().merge(merging([kept, other.record]));
    await scene.as(caseworker).visits.recordVisit(visiting(other.archive));
    await expect(duplicates().undo(undoing(mergeId))).rejects.toMatchObject({
      cause: { refusal: { code: "MERGE.UNDO_NEW_WORK", table: "visits" } },
    });
  });

  it("is refused where the record that was kept has been merged itself", async () => {
    const next = () => aRecord(scene, caseworker);
    const [a, b, c] = [await next(), await next(), await next()];
    const { mergeId } = await duplicates().merge(merging([b, a]));
    await duplicates().merge(merging([c, b]));
    await expect(duplicates().undo(undoing(mergeId))).rejects.toMatchObject(
      refusedAs("MERGE.UNDO_MERGED_AGAIN"),
    );
  });

  it("is refused where somebody else has the number by now", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    const { mergeId } = await duplicates().merge(merging([kept, other]));
    await aRecord(scene, caseworker, { number: other.number });
    await expect(duplicates().undo(undoing(mergeId))).rejects.toMatchObject(refusedAs("MERGE.UNDO_TAKEN"));
  });

  it("is possible for thirty days, and once", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    const { mergeId } = await duplicates().merge(merging([kept, other]));
    scene.on("2026-10-19");
    await expect(duplicates().undo(undoing(mergeId))).rejects.toMatchObject(refusedAs("MERGE.UNDO_TOO_LATE"));
    scene.on("2026-10-18");
    await duplicates().undo(undoing(mergeId));
    await expect(duplicates().undo(undoing(mergeId))).rejects.toMatchObject(
      refusedAs("MERGE.ALREADY_UNDONE"),
    );
  });
});

describe("whoever merges", () => {
  it("reaches both records: of two streets only the federation does", async () => {
    const there = await scene.officer("caseworker", "/10/");
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, there)];
    await expect(duplicates().merge(merging([kept, other]))).rejects.toMatchObject(notFound);
    const above = await scene.officer("manager", "/");
    await scene.as(above).duplicates.merge(merging([kept, other]));
    const left = await scene.as(there).members.record({ id: other.id });
    expect(left.mergedInto).toMatchObject({ id: kept.id, mayOpen: false });
  });

  it("takes along what hangs on a record in a union that they do not see", async () => {
    const there = await scene.officer("caseworker", "/10/");
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    const archive = await anEnrolled(scene, there, { memberId: other.id });
    await duplicates().merge(merging([kept, other]));
    const [row] = await scene.sql`select member_id from archives where id = ${archive.id}`;
    expect(row?.member_id).toBe(kept.id);
  });

  it("does not merge what somebody else has changed meanwhile", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aRecord(scene, caseworker)];
    const stale = merging([kept, { ...other, version: 2 }]);
    await expect(duplicates().merge(stale)).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
  });

  it("merges a pair once, however many do it at once", async () => {
    const [kept, other] = [await aRecord(scene, caseworker), await aLife(caseworker)];
    const tries = await Promise.allSettled([
      duplicates().merge(merging([kept, other.record])),
      duplicates().merge(merging([other.record, kept])),
      duplicates().merge(merging([kept, other.record])),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const sums = (await Promise.all([holds(kept), holds(other.record)])).map((each) => each.join());
    expect(sums.sort()).toEqual(["0,0,0,0", "1,1,1,1"]);
  });
});
