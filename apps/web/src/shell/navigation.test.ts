import { type Role, roles } from "@gongbang/domain/access/policy";
import { describe, expect, it } from "vitest";
import { locales } from "./language.fixture.tsx";
import { messagesOf } from "./messages.ts";
import { allowed, itemAt, type NavKey, navigation, type QuickKey, quickActions } from "./navigation.ts";

// By hand, as product.md gives each role its rooms; never derived from the policy.
const pages: Record<Role, NavKey[]> = {
  caseworker: [
    "home",
    "members",
    "hardship",
    "visits",
    "funds",
    "approvals",
    "transitions",
    "deadlines",
    "jobs",
  ],
  mediator: ["home", "members", "disputes", "deadlines", "jobs"],
  manager: [
    "home",
    "members",
    "hardship",
    "visits",
    "funds",
    "disputes",
    "approvals",
    "transitions",
    "deadlines",
    "overview",
    "audit",
    "jobs",
  ],
  finance: ["home", "members", "hardship", "funds", "approvals", "jobs"],
  auditor: [
    "home",
    "members",
    "hardship",
    "visits",
    "funds",
    "disputes",
    "approvals",
    "transitions",
    "deadlines",
    "overview",
    "people",
    "audit",
    "invariants",
    "jobs",
  ],
  unionAdmin: ["home", "members", "people", "jobs"],
  systemAdmin: ["home", "people", "invariants", "jobs"],
};

const actions: Record<Role, QuickKey[]> = {
  caseworker: ["recordVisit", "openTicket", "openArchive", "newMember", "importMembers"],
  mediator: ["openTicket"],
  manager: ["newMember", "importMembers"],
  finance: [],
  auditor: [],
  unionAdmin: ["newMember", "importMembers"],
  systemAdmin: [],
};

const keysOf = <Key extends string>(items: readonly { key: Key }[]): Key[] => items.map(({ key }) => key);

describe("the menu", () => {
  it.each(roles.map((role) => [role]))(
    "offers a %s the rooms of the role, in the order of the rail",
    (role) => {
      expect(keysOf(allowed({ roles: [role] }, navigation))).toEqual(pages[role]);
    },
  );
  it.each(roles.map((role) => [role]))("offers a %s what the role may begin", (role) => {
    expect(keysOf(allowed({ roles: [role] }, quickActions))).toEqual(actions[role]);
  });
  it("offers whoever has two roles the rooms of both, each once", () => {
    const both = keysOf(allowed({ roles: ["finance", "mediator"] }, navigation));
    expect(both).toEqual([
      "home",
      "members",
      "hardship",
      "funds",
      "disputes",
      "approvals",
      "deadlines",
      "jobs",
    ]);
  });
  it("offers nothing without a role", () => {
    expect(allowed({ roles: [] }, navigation)).toEqual([]);
    expect(allowed({ roles: [] }, quickActions)).toEqual([]);
  });
  it("shows the system administrator no room of casework", () => {
    const casework: NavKey[] = [
      "members",
      "hardship",
      "visits",
      "funds",
      "disputes",
      "deadlines",
      "overview",
    ];
    expect(
      keysOf(allowed({ roles: ["systemAdmin"] }, navigation)).filter((key) => casework.includes(key)),
    ).toEqual([]);
  });
  it("never names two pages alike, or leads twice to one", () => {
    const all = [...navigation, ...quickActions];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(new Set(all.map(({ href }) => href)).size).toBe(all.length);
  });
});

describe("where a page belongs", () => {
  it.each([
    ["/", "home"],
    ["/members", "members"],
    ["/members/0197", "members"],
    ["/members/import/0197", "members"],
    ["/hardship/0197/household", "hardship"],
    ["/aid/visits/new", "visits"],
    ["/aid/funds", "funds"],
    ["/aid/grants/0197", "funds"],
    ["/aid/propose", "funds"],
    ["/disputes/0197", "disputes"],
    ["/office/people/0197", "people"],
    ["/office/audit", "audit"],
    ["/office/jobs", "jobs"],
  ])("%s is of %s", (path, key) => expect(itemAt(path, navigation)?.key).toBe(key));

  it.each([["/office/me"], ["/aid"], ["/membership"], ["/member"], ["/sign-in"], ["/members2/x"], [""]])(
    "%s is of none",
    (path) => expect(itemAt(path, navigation)).toBeUndefined(),
  );

  it("is the innermost of two that begin it", () => {
    const items = [{ href: "/aid" }, { href: "/aid/visits" }, { href: "/" }];
    expect(itemAt("/aid/visits/new", items)?.href).toBe("/aid/visits");
    expect(itemAt("/aid/funds", items)?.href).toBe("/aid");
    expect(itemAt("/other", items)).toBeUndefined();
  });
});

describe("the palette", () => {
  it.each(locales)("has a name and keywords for every place and action, in %s", async (locale) => {
    const { shell } = await messagesOf(locale);
    const named = { nav: navigation, actions: quickActions, keywords: [...navigation, ...quickActions] };
    for (const [branch, items] of Object.entries(named))
      for (const { key } of items) expect(shell, `${branch}.${key}`).toHaveProperty([branch, key]);
  });
});
