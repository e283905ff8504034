import { describe, expect, it } from "vitest";
import { type Action, scopeFor } from "./policy.ts";
import { type Role, roles } from "./role.ts";

const of = (role: Role, action: Action) => scopeFor({ roles: [role] }, action);
const whoMay = (action: Action): Role[] => roles.filter((role) => of(role, action) !== null);

/** The access matrix of domain.md A.4, for the posts of an office. */
const matrix: [Action, Partial<Record<Role, string>>][] = [
  [
    "hardship.archive.read",
    { caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
  ],
  ["hardship.archive.open", { caseworker: "union" }],
  ["hardship.archive.work", { caseworker: "union" }],
  ["hardship.archive.review", { manager: "union" }],
  ["hardship.archive.reveal", { caseworker: "union", manager: "union", auditor: "federation" }],
  ["hardship.application.read", { caseworker: "union", manager: "union", auditor: "federation" }],
  ["hardship.application.work", { caseworker: "union" }],
  ["hardship.pack", { manager: "union" }],
];

describe("the archive of a household, by post", () => {
  it.each(matrix)("%s reaches as far as the regulation says", (action, scopes) => {
    const said = roles.map((role) => [role, of(role, action)] as const).filter(([, scope]) => scope !== null);
    expect(Object.fromEntries(said)).toEqual(scopes);
  });
  it("is judged by nobody who may have made it", () => {
    const makers = [...whoMay("hardship.archive.open"), ...whoMay("hardship.application.work")];
    expect(whoMay("hardship.archive.review").filter((role) => makers.includes(role))).toEqual([]);
  });
  it("is nothing to the keepers of the system, to mediators, and to who keeps the unions' own affairs", () => {
    const hardship = matrix.map(([action]) => action);
    for (const role of ["systemAdmin", "unionAdmin", "mediator"] as const)
      expect(
        hardship.filter((action) => of(role, action) !== null),
        role,
      ).toEqual([]);
  });
  it("is uncovered by nobody in finance: a card alone is theirs, in the bank's file", () => {
    for (const action of [
      "hardship.archive.reveal",
      "hardship.paper.reveal",
      "hardship.pack.reveal",
    ] as const)
      expect(of("finance", action)).toBeNull();
  });
});

describe("by what a household is judged", () => {
  it("is chosen at the head of the federation, and read by everybody who works under it", () => {
    expect(whoMay("hardship.rules.choose")).toEqual(["manager"]);
    expect(of("manager", "hardship.rules.choose")).toBe("federation");
    expect(whoMay("hardship.parameter.read")).toEqual(["caseworker", "manager", "finance", "auditor"]);
  });
  it("is a template of paper that one lead lays and another one releases", () => {
    expect(whoMay("hardship.template.write")).toEqual(["manager"]);
    expect(whoMay("hardship.template.release")).toEqual(["manager"]);
    expect(whoMay("hardship.paper.issue")).toEqual(["caseworker", "manager"]);
  });
});
