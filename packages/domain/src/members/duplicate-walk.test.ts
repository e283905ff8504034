import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citizenIdCheckDigit } from "../codes/citizen-id.ts";
import { clustersOf, commonPath, nearNumbers } from "./duplicate.ts";
import { importRowsInput, planImportInput } from "./import-roster.input.ts";
import { dismissDuplicatesInput, listDuplicatesInput } from "./list-duplicates.input.ts";
import { columnsNeeded, importModes, matchColumns, matchKeys, unconfirmedFields } from "./roster-import.ts";

const first17 = fc
  .tuple(fc.integer({ min: 1920, max: 2010 }), fc.integer({ min: 0, max: 999 }))
  .map(([year, serial]) => `110102${year}0214${String(serial).padStart(3, "0")}`);
const whole = (digits: string) => digits + citizenIdCheckDigit(digits);

describe("two numbers of residents", () => {
  it("are near where one digit was mistyped, wherever it stands and whatever the check digit became", () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const wrong = String((Number(digits[at]) + by) % 10);
        const other = digits.slice(0, at) + wrong + digits.slice(at + 1);
        expect(nearNumbers(whole(digits), whole(other))).toBe(true);
        expect(nearNumbers(whole(other), whole(digits))).toBe(true);
      }),
    );
  });
  it("are near where two neighbours changed places, unless those are the same", () => {
    fc.assert(
      fc.property(first17, fc.nat(15), (digits, at) => {
        const [a, b] = [digits.charAt(at), digits.charAt(at + 1)];
        const other = digits.slice(0, at) + b + a + digits.slice(at + 2);
        expect(nearNumbers(whole(digits), whole(other))).toBe(a !== b);
      }),
    );
  });
  it("are not near where two digits changed places over another one", () => {
    fc.assert(
      fc.property(first17, fc.nat(14), (digits, at) => {
        const [a, between, b] = [digits.charAt(at), digits.charAt(at + 1), digits.charAt(at + 2)];
        const other = digits.slice(0, at) + b + between + a + digits.slice(at + 3);
        fc.pre(a !== b);
        expect(nearNumbers(whole(digits), whole(other))).toBe(false);
      }),
    );
  });
  it("are not near where two digits differ that are no neighbours in each other's place", () => {
    fc.assert(
      fc.property(first17, fc.nat(14), (digits, at) => {
        const up = (sign: string) => String((Number(sign) + 1) % 10);
        const other =
          digits.slice(0, at) +
          up(digits.charAt(at)) +
          digits.charAt(at + 1) +
          up(digits.charAt(at + 2)) +
          digits.slice(at + 3);
        expect(nearNumbers(whole(digits), whole(other))).toBe(false);
      }),
    );
  });
});

describe("pairs that are looked at together", () => {
  const person = fc.constantFrom(..."abcdefgh");
  const pairs = fc.array(
    fc
      .tuple(person, person)
      .filter(([a, b]) => a !== b)
      .map(([aId, bId]) => ({ aId, bId })),
    { maxLength: 14 },
  );
  it("are one cluster for whoever is reached from one to the other, and no pair is lost or told twice", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const clusters = clustersOf(all);
        const told = (list: typeof all) => list.map(({ aId, bId }) => `${aId}${bId}`).sort();
        expect(told(clusters.flat())).toEqual(told(all));
        const peopleOf = clusters.map((cluster) => new Set(cluster.flatMap(({ aId, bId }) => [aId, bId])));
        // Nobody stands in two clusters.
        expect(peopleOf.reduce((sum, people) => sum + people.size, 0)).toBe(
          new Set(all.flatMap(({ aId, bId }) => [aId, bId])).size,
        );
        // And each cluster hangs together: n people need n - 1 different pairs at least, grown from the first.
        for (const [i, cluster] of clusters.entries()) expect(grown(cluster)).toEqual(peopleOf[i]);
      }),
    );
  });
  /** Whoever is reached from the first pair of a cluster by its pairs. */
  function grown(cluster: readonly { aId: string; bId: string }[]): Set<string> {
    const reached = new Set([cluster[0]?.aId ?? ""]);
    for (const _ of cluster)
      for (const { aId, bId } of cluster) if (reached.has(aId) || reached.has(bId)) reached.add(aId).add(bId);
    return reached;
  }
  it("come in the order of their first pairs, the worst first", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const firsts = clustersOf(all).map(([pair]) => (pair ? all.indexOf(pair) : -1));
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("the union that both stand under", () => {
  const path = fc
    .array(fc.constantFrom("09", "0001", "0002", "01", "1", "12"), { minLength: 1, maxLength: 4 })
    .map((steps) => `/${steps.join("/")}/`);
  it("is above both or one of them, and no union below it is", () => {
    fc.assert(
      fc.property(path, path, (a, b) => {
        const common = commonPath(a, b);
        expect([common, a.startsWith(common), b.startsWith(common)]).toEqual([commonPath(b, a), true, true]);
        const next = (from: string) => from.slice(common.length).split("/")[0];
        if (next(a) !== "" && next(b) !== "") expect(next(a)).not.toBe(next(b));
        expect(common.endsWith("/")).toBe(true);
      }),
    );
  });
});

describe("the queue of pairs", () => {
  const id = "019746a0-0000-4000-8000-000000000001";
  it("opens on those that nobody has looked at, fifty at once", () => {
    expect(listDuplicatesInput.parse({})).toEqual({ view: "open", limit: 50 });
    expect(listDuplicatesInput.safeParse({ view: "merged" }).success).toBe(false);
  });
  it("keeps pairs apart for a reason, as they were seen", () => {
    const said = { commandId: id, pairs: [{ id, version: 1 }], reason: "同名同姓" };
    expect(dismissDuplicatesInput.safeParse(said).success).toBe(true);
    for (const more of [{ reason: " " }, { pairs: [] }, { pairs: [{ id }] }])
      expect(dismissDuplicatesInput.safeParse({ ...said, ...more }).success).toBe(false);
  });
});

describe("how a roster's people are found", () => {
  const id = "019746a0-0000-4000-8000-000000000001";
  it("needs the columns of every rule, and of a new member name and number", () => {
    expect(columnsNeeded(["phoneName"], "updateOnly")).toEqual(["name", "phone"]);
    expect(columnsNeeded(["phoneName"], "addOnly").sort()).toEqual(["citizenId", "name", "phone"]);
    fc.assert(
      fc.property(fc.subarray([...matchKeys]), fc.constantFrom(...importModes), (rules, mode) => {
        const needed = columnsNeeded(rules, mode);
        expect(new Set(needed).size).toBe(needed.length);
        expect(needed).toEqual(expect.arrayContaining(rules.flatMap((rule) => matchColumns[rule])));
        expect(needed.includes("citizenId")).toBe(mode !== "updateOnly" || rules.includes("citizenId"));
      }),
    );
  });
  it("is by the number where nothing is said, and by three rules at most", () => {
    const plan = {
      commandId: id,
      importId: id,
      sheet: "",
      columns: ["name"],
      mode: "addOnly",
      intoUnionId: id,
    };
    expect(planImportInput.parse(plan)).toMatchObject({ matchBy: ["citizenId"], values: [] });
    expect(planImportInput.safeParse({ ...plan, matchBy: matchKeys.slice(0, 3) }).success).toBe(true);
    for (const matchBy of [[], [...matchKeys], ["name"]])
      expect(planImportInput.safeParse({ ...plan, matchBy }).success).toBe(false);
  });
  it("waits for somebody to confirm every field that changes on too many rows", () => {
    const field = (name: string, suspicious: boolean) => ({ field: name, count: 9, suspicious });
    const plan = { fields: [field("phone", true), field("name", true), field("degree", false)] };
    expect(unconfirmedFields(plan, [])).toEqual(["phone", "name"]);
    expect(unconfirmedFields(plan, ["phone"])).toEqual(["name"]);
    expect(unconfirmedFields(plan, ["name", "phone", "degree"])).toEqual([]);
  });
  it("is looked up by what became of the rows, from the first row on", () => {
    expect(importRowsInput.parse({ importId: id, which: "wrong" })).toMatchObject({ afterRow: 0, limit: 50 });
    expect(importRowsInput.safeParse({ importId: id, which: "same" }).success).toBe(false);
  });
});
