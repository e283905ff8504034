import { describe, expect, it } from "vitest";
import { decideMerge, defaultSource, defaultSurvivor } from "./merge.ts";

const people = [
  { id: "a", name: "李红", status: "active" as const, waiting: false },
  { id: "b", name: "李宏", status: "left" as const, waiting: false },
];

describe("a merge", () => {
  it("keeps one record and ends the others", () => {
    expect(decideMerge(people, { survivorId: "a", archives: [] })).toEqual({
      ok: true,
      value: { survivor: people[0], gone: [people[1]], archivesToClose: [] },
    });
  });
  it("does not end a living membership by keeping one that has ended", () => {
    expect(decideMerge(people, { survivorId: "b", archives: [] })).toMatchObject({
      refusal: { code: "MERGE.SURVIVOR_NOT_LIVE" },
    });
  });
  it.each(["transferring", "applied"] as const)("waits for somebody who is %s", (status) => {
    const moving = [
      { id: "a", name: "李红", status: "active" as const, waiting: false },
      { id: "b", name: "李宏", status, waiting: false },
    ];
    expect(decideMerge(moving, { survivorId: "a", archives: [] })).toMatchObject({
      refusal: { code: "MERGE.IN_MOTION", name: "李宏" },
    });
  });
  it("waits for a transfer or a change that somebody still decides on", () => {
    const waiting = people.map((each) => ({ ...each, waiting: each.id === "b" }));
    expect(decideMerge(waiting, { survivorId: "a", archives: [] })).toMatchObject({
      refusal: { code: "MERGE.IN_MOTION", name: "李宏" },
    });
  });
  it("takes nobody twice", () => {
    const again = [
      { id: "a", name: "李红", status: "active" as const, waiting: false },
      { id: "b", name: "李宏", status: "merged" as const, waiting: false },
    ];
    expect(decideMerge(again, { survivorId: "a", archives: [] })).toMatchObject({
      refusal: { code: "MERGE.ALREADY_MERGED" },
    });
  });
  it("asks which of two hardship archives goes on, and closes the other", () => {
    const archives = [
      { id: "x", memberId: "a" },
      { id: "y", memberId: "b" },
    ];
    expect(decideMerge(people, { survivorId: "a", archives })).toMatchObject({
      refusal: { code: "MERGE.ARCHIVE_UNCHOSEN", count: 2 },
    });
    expect(decideMerge(people, { survivorId: "a", archives, keptArchiveId: "y" })).toMatchObject({
      value: { archivesToClose: ["x"] },
    });
    expect(decideMerge(people, { survivorId: "a", archives: [{ id: "y", memberId: "b" }] })).toMatchObject({
      value: { archivesToClose: [] },
    });
  });
});

describe("a field", () => {
  const values = (...keys: (string | null)[]) => keys.map((key, i) => ({ memberId: "abc".charAt(i), key }));
  it("takes what most records say", () => {
    expect(defaultSource(values("x", "y", "y"), "a")).toBe("b");
  });
  it("takes what is said before what is not", () => {
    expect(defaultSource(values(null, "y", null), "a")).toBe("b");
    expect(defaultSource(values(null, null), "a")).toBe("a");
  });
  it("takes the kept record's word of equally many", () => {
    expect(defaultSource(values("x", "y"), "b")).toBe("b");
    expect(defaultSource(values("y", "x", "y"), "c")).toBe("c");
  });
});

it("keeps the oldest living record where nobody says otherwise", () => {
  const at = (id: string, status: "active" | "left", createdAt: string) => ({ id, status, createdAt });
  expect(defaultSurvivor([at("a", "left", "1"), at("b", "active", "3"), at("c", "active", "2")])).toBe("c");
});
