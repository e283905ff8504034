import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields } from "./field-merge.ts";

type Field = "a" | "b";
const sides = (base: string | null, mine: string | null, server: string | null) => ({
  base: { a: base, b: "stays" },
  mine: { a: mine, b: "stays" },
  server: { a: server, b: "stays" },
});
const merged = (base: string | null, mine: string | null, server: string | null) =>
  mergeFields<Field>(sides(base, mine, server));

describe("an edit and what was changed meanwhile", () => {
  it("go together where they touch different fields", () => {
    const base = { a: "1", b: "1" };
    const { merged: both, conflicts } = mergeFields<Field>({
      base,
      mine: { ...base, a: "2" },
      server: { ...base, b: "3" },
    });
    expect({ both, conflicts }).toEqual({ both: { a: "2", b: "3" }, conflicts: [] });
  });
  it("are one where both say the same", () => {
    expect(merged("1", "2", "2")).toEqual({ merged: { a: "2", b: "stays" }, conflicts: [] });
  });
  it("leave to the other what one of them left alone", () => {
    expect(merged("1", "1", "2").merged.a).toBe("2");
    expect(merged("1", "2", "1").merged.a).toBe("2");
    expect(merged("1", null, "1").merged.a).toBeNull();
  });
  it("are asked about, with all three values, where they part at one field", () => {
    expect(merged("1", "2", "3")).toEqual({
      merged: { a: "3", b: "stays" },
      conflicts: [{ field: "a", base: "1", mine: "2", server: "3" }],
    });
  });
  it.each([
    ["mine", "2"],
    ["server", "3"],
    ["base", "1"],
  ] as const)("take %s where the person says so", (take, value) => {
    const said = [{ field: "a" as const, take, server: "3" }];
    expect(mergeFields<Field>(sides("1", "2", "3"), said)).toMatchObject({
      merged: { a: value },
      conflicts: [],
    });
  });
  it("are asked about again where the office holds another value than the person saw", () => {
    const said = [{ field: "a" as const, take: "mine" as const, server: "3" }];
    expect(mergeFields<Field>(sides("1", "2", "4"), said).conflicts).toHaveLength(1);
  });
});

describe("whatever three values there are", () => {
  const value = fc.constantFrom(null, "1", "2", "3");
  const three = fc.record({ base: value, mine: value, server: value });

  it("no value appears that neither side wrote, and a conflict leaves the office's", () => {
    fc.assert(
      fc.property(three, ({ base, mine, server }) => {
        const { merged: made, conflicts } = merged(base, mine, server);
        expect([mine, server]).toContain(made.a);
        if (conflicts.length > 0) expect(made.a).toBe(server);
      }),
    );
  });
  it("a conflict needs three that differ from each other in pairs that matter", () => {
    fc.assert(
      fc.property(three, ({ base, mine, server }) => {
        const parted = mine !== base && server !== base && mine !== server;
        expect(merged(base, mine, server).conflicts.length).toBe(parted ? 1 : 0);
      }),
    );
  });
  it("an answer settles it, once and for all", () => {
    fc.assert(
      fc.property(three, fc.constantFrom("mine" as const, "server" as const, "base" as const), (of, take) => {
        const said = [{ field: "a" as const, take, server: of.server }];
        expect(mergeFields<Field>(sides(of.base, of.mine, of.server), said).conflicts).toEqual([]);
      }),
    );
  });
});
