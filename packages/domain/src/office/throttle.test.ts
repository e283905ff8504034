import { describe, expect, it } from "vitest";
import { newPassword } from "./password.ts";
import { invitePersonInput } from "./person.input.ts";
import { type AttemptsBefore, mayTrySignIn } from "./throttle.ts";

const calm: AttemptsBefore = { pairFails: 0, accountFails: 0, ipAttempts: 0, knownIp: false };
const mayTry = (before: Partial<AttemptsBefore>) => mayTrySignIn({ ...calm, ...before }).ok;

describe("a password may be tried", () => {
  it("after four fails of name and address, and not after the fifth", () => {
    expect(mayTry({ pairFails: 4 })).toBe(true);
    expect(mayTry({ pairFails: 5 })).toBe(false);
  });
  it("nineteen times in a minute from one address, and not the twentieth time more", () => {
    expect(mayTry({ ipAttempts: 19 })).toBe(true);
    expect(mayTry({ ipAttempts: 20 })).toBe(false);
  });
  it("for an account under attack only from an address that it has been used from", () => {
    expect(mayTry({ accountFails: 19 })).toBe(true);
    expect(mayTry({ accountFails: 20 })).toBe(false);
    expect(mayTry({ accountFails: 20, knownIp: true })).toBe(true);
    expect(mayTry({ accountFails: 100_000, knownIp: true })).toBe(true);
  });
  it("from a known address no more often than from any other", () => {
    expect(mayTry({ pairFails: 5, knownIp: true })).toBe(false);
    expect(mayTry({ ipAttempts: 20, knownIp: true })).toBe(false);
  });
  it("or else hears the same word as for a wrong password", () => {
    expect(mayTrySignIn({ ...calm, pairFails: 5 })).toEqual({
      ok: false,
      refusal: { code: "SIGN_IN.FAILED" },
    });
  });
});

const issueOf = (password: string) => {
  const read = newPassword.safeParse(password);
  return read.success ? null : read.error.issues[0]?.message;
};

describe("a new password", () => {
  it("has twelve characters at least, and 128 at most", () => {
    expect(issueOf("aB3-xY7_kL9")).toBe("INPUT.PASSWORD_SHORT");
    expect(issueOf("aB3-xY7_kL9q")).toBeNull();
    expect(issueOf("aB3-xY7_".repeat(16))).toBeNull();
    expect(issueOf(`${"aB3-xY7_".repeat(16)}q`)).toBe("INPUT.TOO_LONG");
  });
  it("needs no capitals, digits or signs", () => {
    expect(issueOf("九月的桂花开在月坛的院子里")).toBeNull();
    expect(issueOf("correct horse battery")).toBeNull();
  });
  it.each(["123456789012", "PASSWORD1234", "Administrator", "woaini520131", "1Q2W3E4R5T6Y"])(
    "is none of the commonest, in whatever case: %s",
    (password) => expect(issueOf(password)).toBe("INPUT.PASSWORD_COMMON"),
  );
  it.each(["aaaaaaaaaaaaaaa", "　　　　　　　　　　　　", "好好好好好好好好好好好好"])(
    "is not one character over and over: %s",
    (password) => expect(issueOf(password)).toBe("INPUT.PASSWORD_COMMON"),
  );
  it.each(["gongbang12351", "GongHui12351!", "xichengxicheng1", "西城工会工帮西城工会工帮"])(
    "is not made of the office's own words: %s",
    (password) => expect(issueOf(password)).toBe("INPUT.PASSWORD_COMMON"),
  );
  it("may hold one of them beside words of its own", () => {
    expect(issueOf("gonghui-9-桂花-月坛")).toBeNull();
  });
});

describe("an account", () => {
  const asked = {
    commandId: "0197a1f0-0000-7000-8000-000000000000",
    username: "zhoumin",
    name: "周敏",
    roles: ["caseworker"],
    unionId: "0197a1f0-0000-7000-8000-000000000001",
  };
  const read = (change: object) => invitePersonInput.safeParse({ ...asked, ...change });
  const codes = (change: object) => read(change).error?.issues.map(({ message }) => message);

  it("has a name to sign in with, the same in capitals and with blanks around it", () => {
    expect(read({ username: "  ZhouMin " }).data?.username).toBe("zhoumin");
    expect(read({ username: "z.m-0_9" }).success).toBe(true);
  });
  it.each(["zm", "9zhou", "zhou min", "周敏", "zhou@min", ".zhou", "z".repeat(41), ""])(
    "has no such name: %j",
    (username) => expect(codes({ username })).toEqual(["INPUT.NOT_A_USERNAME"]),
  );
  it("has a role at least, and none twice", () => {
    expect(codes({ roles: [] })).toEqual(["INPUT.NO_ROLE"]);
    expect(codes({ roles: ["caseworker", "caseworker"] })).toEqual(["INPUT.INVALID"]);
    expect(read({ roles: ["owner"] }).success).toBe(false);
  });
  it("has a person's name of forty characters at most", () => {
    expect(codes({ name: "   " })).toEqual(["INPUT.REQUIRED"]);
    expect(codes({ name: "敏".repeat(41) })).toEqual(["INPUT.TOO_LONG"]);
    expect(read({ name: "敏".repeat(40) }).success).toBe(true);
  });
  it("takes nothing that was not asked for", () => expect(read({ status: "active" }).success).toBe(false));
});
