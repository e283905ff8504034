import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { memberCodes, memberFlags, memberTexts, plainFields, sealedFields } from "./member-fields.ts";
import type { MembershipStatus } from "./membership.ts";
import {
  decideMerge,
  decideUndo,
  defaultSource,
  mergeFieldNames,
  mergeFields,
  mostMerged,
  stayingColumns,
  undoDays,
  undoLacks,
} from "./merge.ts";
import { compareMembersInput, mergeMembersInput, undoMergeInput } from "./merge-members.input.ts";

const id = (i: number) => `019746a0-0000-4000-8000-00000000000${i}`;
const columns = mergeFieldNames.flatMap((field): readonly string[] => mergeFields[field].columns);

describe("what a merge chooses", () => {
  it("is each column once, and none that stays with the record that is kept", () => {
    expect(new Set(columns).size).toBe(columns.length);
    for (const column of stayingColumns) expect(columns).not.toContain(column);
  });
  it("is every fact of the register: none is lost by being forgotten", () => {
    const facts = [...Object.keys(memberCodes), ...Object.keys(memberTexts), ...memberFlags];
    expect(columns).toEqual(expect.arrayContaining([...facts, ...Object.keys(plainFields), ...sealedFields]));
  });
  it("moves the mask and the index of a number with the number", () => {
    for (const field of sealedFields) {
      const { columns: together } = mergeFields[field] as { columns: readonly string[] };
      const shown = { citizenId: "idMask", bankCard: "cardTail" }[field as string] ?? `${field}Mask`;
      expect(together).toEqual(expect.arrayContaining([field, shown]));
      expect(mergeFields[field]).toMatchObject({ shows: shown });
    }
    expect(mergeFields.citizenId.columns).toEqual(expect.arrayContaining(["birthOn", "sex", "idKind"]));
  });
});

describe("a merge of any records", () => {
  const status = fc.constantFrom<MembershipStatus>(
    ...(["active", "retained", "left", "lapsed", "deceased", "transferring", "applied", "merged"] as const),
  );
  const people = fc
    .array(fc.record({ status, waiting: fc.boolean() }), { minLength: 2, maxLength: mostMerged })
    .map((all) => all.map((each, i) => ({ ...each, id: id(i), name: `李${i}` })));
  const living = (status: MembershipStatus) => ["active", "retained"].includes(status);
  it("never ends a living membership, and never loses a record or takes one twice", () => {
    fc.assert(
      fc.property(people, fc.nat(5), (all, at) => {
        const decision = decideMerge(all, { survivorId: id(at % all.length), archives: [] });
        const settled = all.every((each) => !each.waiting && (living(each.status) || isEnded(each.status)));
        const rightOne = living(all[at % all.length]?.status ?? "left") || !all.some((p) => living(p.status));
        expect(decision.ok).toBe(settled && rightOne);
        if (!decision.ok) return;
        const { survivor, gone } = decision.value;
        expect([survivor, ...gone].map((each) => each.id).sort()).toEqual(all.map((each) => each.id));
      }),
    );
  });
  const isEnded = (status: MembershipStatus) => ["left", "lapsed", "deceased"].includes(status);
  it("takes for each field what some record says, where any says something", () => {
    const key = fc.option(fc.constantFrom("x", "y", "z"));
    fc.assert(
      fc.property(fc.array(key, { minLength: 2, maxLength: 6 }), fc.nat(5), (keys, at) => {
        const values = keys.map((each, i) => ({ memberId: id(i), key: each }));
        const source = values.find(
          ({ memberId }) => memberId === defaultSource(values, id(at % keys.length)),
        );
        const times = (each: string | null) => keys.filter((other) => other === each).length;
        const most = Math.max(0, ...keys.filter((each) => each !== null).map(times));
        if (most === 0) expect(source?.memberId).toBe(id(at % keys.length));
        else expect([source?.key === null, times(source?.key ?? null)]).toEqual([false, most]);
      }),
    );
  });
});

describe("taking a merge back", () => {
  const merged = { undoneAt: null, undoUntil: addDays(day("2026-09-18"), undoDays) };
  it("is possible on the thirtieth day, and not on the next", () => {
    expect(decideUndo(merged, day("2026-10-18")).ok).toBe(true);
    expect(decideUndo(merged, day("2026-10-19"))).toEqual({
      ok: false,
      refusal: { code: "MERGE.UNDO_TOO_LATE", until: "2026-10-18" },
    });
  });
  it("is possible once", () => {
    expect(decideUndo({ ...merged, undoneAt: new Date(0) }, day("2026-09-19"))).toMatchObject({
      refusal: { code: "MERGE.ALREADY_UNDONE" },
    });
  });
  it.each([
    [{ table: "unique", field: "citizen_id_index" }, { code: "MERGE.UNDO_TAKEN" }],
    [
      { table: "visits", field: "new" },
      { code: "MERGE.UNDO_NEW_WORK", table: "visits" },
    ],
    [
      { table: "grants", field: "member_id" },
      { code: "MERGE.UNDO_MOVED_ON", table: "grants" },
    ],
    [{ table: "members", field: "status" }, { code: "MERGE.UNDO_MERGED_AGAIN" }],
    [{ table: "members", field: "merged_into_id" }, { code: "MERGE.UNDO_MERGED_AGAIN" }],
    [
      { table: "members", field: "phone_index" },
      { code: "MERGE.UNDO_RECORD_CHANGED", field: "phone" },
    ],
    [
      { table: "members", field: "credit_code" },
      { code: "MERGE.UNDO_RECORD_CHANGED", field: "creditCode" },
    ],
    [
      { table: "members", field: "birth_on" },
      { code: "MERGE.UNDO_RECORD_CHANGED", field: "citizenId" },
    ],
    [
      { table: "members", field: "some_day" },
      { code: "MERGE.UNDO_RECORD_CHANGED", field: "someDay" },
    ],
  ])("is stopped by %j with a sentence of its own", (obstacle, lack) => {
    expect(undoLacks([obstacle])).toEqual([lack]);
  });
  it("says each obstacle once, however many rows are behind it", () => {
    const visits = { table: "visits", field: "new" };
    const phone = { table: "members", field: "phone" };
    expect(
      undoLacks([visits, visits, phone, { ...phone, field: "phone_mask" }, { ...visits, table: "grants" }]),
    ).toEqual([
      { code: "MERGE.UNDO_NEW_WORK", table: "visits" },
      { code: "MERGE.UNDO_RECORD_CHANGED", field: "phone" },
      { code: "MERGE.UNDO_NEW_WORK", table: "grants" },
    ]);
    expect(undoLacks([])).toEqual([]);
  });
});

describe("the form of a merge", () => {
  const person = (i: number) => ({ id: id(i), version: 1 });
  const sent = { commandId: id(9), people: [person(1), person(2)], survivorId: id(1), take: {} };
  const sends = (more: object) => mergeMembersInput.safeParse({ ...sent, ...more }).success;
  it("takes two records and up to six, each once", () => {
    expect(sends({})).toBe(true);
    expect(sends({ people: [1, 2, 3, 4, 5, 6].map(person) })).toBe(true);
    expect(sends({ people: [1, 2, 3, 4, 5, 6, 7].map(person) })).toBe(false);
    expect(sends({ people: [person(1)] })).toBe(false);
    expect(sends({ people: [person(1), { id: id(1), version: 2 }] })).toBe(false);
  });
  it("takes values only from the records that are merged, and only for its fields", () => {
    expect(sends({ take: { phone: id(2), education: id(1) } })).toBe(true);
    expect(sends({ take: { phone: id(3) } })).toBe(false);
    expect(sends({ take: { status: id(2) } })).toBe(false);
  });
  it("compares no fewer than two, and takes back with a reason", () => {
    expect(compareMembersInput.safeParse({ memberIds: [id(1)] }).success).toBe(false);
    const undo = { commandId: id(9), mergeId: id(1), reason: "  " };
    expect(undoMergeInput.safeParse(undo).error?.issues[0]?.message).toBe("INPUT.REQUIRED");
  });
});
