import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Role, roles } from "../access/policy.ts";
import { calendarYearInput, changeDayInput } from "./change-day.input.ts";
import { deadlineWindows, findDeadlinesInput, windowDays } from "./find-deadlines.input.ts";
import { newPassword } from "./password.ts";
import { decideActOn, decideAdminLeft, decideGrant, grantableRoles } from "./people.ts";
import { changePersonInput, invitePersonInput, listPeopleInput, resetPersonInput } from "./person.input.ts";
import { readTrailInput } from "./read-trail.input.ts";
import { confirmCodeInput, useLinkInput } from "./use-link.input.ts";

const id = "019746a0-0000-4000-8000-000000000001";
const issues = (read: { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } }) =>
  read.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("an invitation", () => {
  const invited = { commandId: id, username: "wangfang", name: "王芳", roles: ["caseworker"], unionId: id };
  it.each([
    ["wangfang", "wangfang"],
    [" WangFang ", "wangfang"],
    ["w.f_2-x", "w.f_2-x"],
  ])("takes the user name “%s” as %s", (username, kept) => {
    expect(invitePersonInput.parse({ ...invited, username }).username).toBe(kept);
  });
  it.each(["", "wf", "1wf", "王芳", "wang fang", "w@f", `w${"f".repeat(40)}`, "wang\u200bfang", "ｗａｎｇ"])(
    "takes no user name “%s”",
    (username) => {
      const said = issues(invitePersonInput.safeParse({ ...invited, username }));
      expect(said).toEqual(["username INPUT.NOT_A_USERNAME"]);
    },
  );
  it("has a role at least, and none twice", () => {
    expect(issues(invitePersonInput.safeParse({ ...invited, roles: [] }))).toEqual(["roles INPUT.NO_ROLE"]);
    const twice = invitePersonInput.safeParse({ ...invited, roles: ["manager", "manager"] });
    expect(issues(twice)).toEqual(["roles INPUT.INVALID"]);
    expect(invitePersonInput.safeParse({ ...invited, roles: ["emperor"] }).success).toBe(false);
  });
  it("sets no password and takes none", () => {
    expect(invitePersonInput.safeParse({ ...invited, password: "x".repeat(20) }).success).toBe(false);
  });
  it("asks for name and union in words, not in types", () => {
    const empty = invitePersonInput.safeParse({ ...invited, name: "  ", unionId: "" });
    expect(issues(empty)).toEqual(["name INPUT.REQUIRED", "unionId INPUT.REQUIRED"]);
  });
  it("cannot change the user name afterwards", () => {
    const { username: _, ...changed } = { ...invited, id, version: 1 };
    expect(changePersonInput.safeParse(changed).success).toBe(true);
    expect(changePersonInput.safeParse({ ...changed, username: "other" }).success).toBe(false);
  });
  it("is reset with the authenticator kept or made anew, and nothing between", () => {
    const reset = { commandId: id, id, version: 1 };
    for (const secondFactor of ["keep", "renew"])
      expect(resetPersonInput.safeParse({ ...reset, secondFactor }).success).toBe(true);
    expect(resetPersonInput.safeParse({ ...reset, secondFactor: "drop" }).success).toBe(false);
  });
});

describe("a new password", () => {
  const said = (password: string) =>
    newPassword.safeParse(password).error?.issues.map(({ message }) => message) ?? [];
  it.each([
    "correct horse battery",
    "月坛的银杏叶落了一地真好看",
    "a1!a1!a1!a1!",
    "x".repeat(64) + "y".repeat(64),
  ])("may be “%s”: no rule about its signs", (password) => expect(said(password)).toEqual([]));
  it("has twelve signs, and not one fewer", () => {
    expect(said("horsebattery")).toEqual([]);
    expect(said("horsebatter")).toContain("INPUT.PASSWORD_SHORT");
  });
  it("has at most 128", () => {
    const long = "ab".repeat(64);
    expect(said(long)).toEqual([]);
    expect(said(`${long}c`)).toEqual(["INPUT.TOO_LONG"]);
  });
  it.each(["123456789012", "PasswordPassword", "1Q2W3E4R5T6Y", "aaaaaaaaaaaaa", "工工工工工工工工工工工工"])(
    "is none of the commonest, in whatever letters: %s",
    (password) => expect(said(password)).toContain("INPUT.PASSWORD_COMMON"),
  );
  it.each(["gongbang12351", "GongHuiXicheng", "西城工会西城工会西城工会", "12351gongbang12"])(
    "is not made of the office's own words: %s",
    (password) => expect(said(password)).toContain("INPUT.PASSWORD_COMMON"),
  );
  it("may hold such a word among others", () => {
    expect(said("gongbang and a long walk")).toEqual([]);
  });
});

describe("the code of an authenticator", () => {
  const offer = "sealed";
  it.each([
    ["123456", "123456"],
    ["123 456", "123456"],
    [" 1 2 3 4 5 6", "123456"],
  ])("is read from “%s”", (code, read) => expect(confirmCodeInput.parse({ offer, code }).code).toBe(read));
  it.each(["", "12345", "1234567", "12345a", "１２３４５６", "1".repeat(13)])("is not “%s”", (code) => {
    expect(issues(confirmCodeInput.safeParse({ offer, code }))).toEqual(["code INPUT.NOT_SIX_DIGITS"]);
  });
  it("comes with a link only as the link was made: 43 signs", () => {
    const used = { token: "a".repeat(43), password: "correct horse battery" };
    expect(useLinkInput.safeParse(used).success).toBe(true);
    for (const token of ["a".repeat(42), "a".repeat(44), `${"a".repeat(42)}/`, `${"a".repeat(42)}\n`])
      expect(useLinkInput.safeParse({ ...used, token }).success).toBe(false);
  });
});

describe("handing out roles, for all officers", () => {
  const held = fc.subarray([...roles], { minLength: 1 });
  const actor = held.map((list) => ({ id: "a", roles: list as Role[] }));
  it("never lets anybody make somebody stronger than they could", () => {
    fc.assert(
      fc.property(actor, held, (giver, given) => {
        const may = grantableRoles(giver);
        const granted = decideGrant(giver, given);
        if (granted.ok) expect(given.filter((role) => !may.includes(role))).toEqual([]);
        if (granted.ok && given.length > 1) {
          expect(given).not.toContain("systemAdmin");
          expect(given).not.toContain("auditor");
        }
      }),
    );
  });
  it("lets nobody act on their own account, nor on one whose roles they could not give", () => {
    fc.assert(
      fc.property(actor, held, fc.constantFrom("a", "b"), (giver, given, other) => {
        const acted = decideActOn(giver, { id: other, roles: given });
        if (other === "a") expect(acted.ok).toBe(false);
        else expect(acted.ok).toBe(given.every((role) => grantableRoles(giver).includes(role)));
      }),
    );
  });
  it("never leaves the office without somebody who runs the system", () => {
    fc.assert(
      fc.property(held, held, fc.boolean(), fc.nat(2), (was, becomes, active, others) => {
        const left = decideAdminLeft({ id: "p", roles: was }, { roles: becomes, active }, others);
        const remains = others > 0 || (active && becomes.includes("systemAdmin"));
        if (left.ok && was.includes("systemAdmin")) expect(remains).toBe(true);
      }),
    );
  });
});

describe("what the office's lists are asked", () => {
  it("is everything, fifty a page, where nothing is said", () => {
    expect(listPeopleInput.parse({})).toEqual({ text: "", limit: 50 });
    expect(readTrailInput.parse({})).toEqual({ action: "", person: "", limit: 50 });
    expect(findDeadlinesInput.parse({})).toEqual({ window: "seven", group: "day", limit: 50 });
  });
  it("is never more than a hundred rows", () => {
    for (const schema of [listPeopleInput, readTrailInput, findDeadlinesInput]) {
      expect(schema.safeParse({ limit: 100 }).success).toBe(true);
      expect(schema.safeParse({ limit: 101 }).success).toBe(false);
      expect(schema.safeParse({ limit: 0 }).success).toBe(false);
    }
  });
  it("opens windows that grow, today first", () => {
    const [missed, ...growing] = deadlineWindows;
    expect(missed).toBe("missed");
    const days = growing.map((window) => windowDays[window as keyof typeof windowDays]);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days[0]).toBe(0);
  });
  it("names a place in the trail by moment, chain and number", () => {
    const after = { at: "2026-09-28T01:02:03.000Z", chain: 63, seq: 1 };
    expect(readTrailInput.safeParse({ after }).success).toBe(true);
    expect(readTrailInput.safeParse({ after: { ...after, chain: 64 } }).success).toBe(false);
    expect(readTrailInput.safeParse({ after: { ...after, at: "yesterday" } }).success).toBe(false);
  });
});

describe("a day of the calendar", () => {
  const changed = { commandId: id, on: "2026-10-01", off: "rest", name: "开斋节" };
  it("is said in words and kept as free or worked", () => {
    expect(changeDayInput.parse(changed).off).toBe(true);
    expect(changeDayInput.parse({ ...changed, off: "work" }).off).toBe(false);
    expect(changeDayInput.safeParse({ ...changed, off: "maybe" }).success).toBe(false);
  });
  it("has a name, so that somebody can tell why", () => {
    expect(issues(changeDayInput.safeParse({ ...changed, name: " " }))).toEqual(["name INPUT.REQUIRED"]);
    expect(issues(changeDayInput.safeParse({ ...changed, on: "10月1日" }))).toEqual(["on INPUT.NOT_A_DAY"]);
  });
  it.each([[2010], [2099]])("is of the year %i at the edges", (year) =>
    expect(calendarYearInput.safeParse({ year }).success).toBe(true),
  );
  it.each([[2009], [2100], [2026.5], [Number.NaN]])("is not of the year %d", (year) =>
    expect(calendarYearInput.safeParse({ year }).success).toBe(false),
  );
});
