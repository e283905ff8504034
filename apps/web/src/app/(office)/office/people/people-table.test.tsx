import { roles } from "@gongbang/domain/access/policy";
import { officerStatuses } from "@gongbang/domain/office/person.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Account } from "./[personId]/account-shape.ts";
import { ChangePersonForm } from "./[personId]/change-person-form.tsx";
import { ManagePersonForm } from "./[personId]/manage-person-form.tsx";
import { PersonFacts } from "./[personId]/person-facts.tsx";
import { ResetPersonForm } from "./[personId]/reset-person-form.tsx";
import { InvitePersonForm } from "./new/invite-person-form.tsx";
import { hrefOf, readAsked } from "./people-address.ts";
import { PeopleTable } from "./people-table.tsx";

type Locale = "zh-CN" | "en";
type Row = ComponentProps<typeof PeopleTable>["rows"][number];
const row: Row = {
  id: "0197-p",
  username: "wangfang",
  name: "王芳",
  roles: ["caseworker"],
  status: "active",
  unionId: "u2",
  unionName: "月坛街道总工会",
  unionPath: "1/2/",
  wantsLink: false,
  hasSecondFactor: true,
  lastSeenAt: null,
  sessions: 0,
};
const table = (more: Partial<Row>, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <PeopleTable
      rows={[{ ...row, ...more }]}
      unionHref={(id) => `/office/people?union=${id}`}
      empty="没有符合条件的人员"
      footer={null}
    />,
  );
const cells = async (more: Partial<Row>, locale: Locale = "zh-CN") =>
  allOf(oneOf(await table(more, locale), "tbody").markup, "td").map(({ text }) => text);

/** The official names of the roles: a new one is missing here until somebody names it. */
const names = {
  caseworker: "帮扶专干",
  mediator: "调解员",
  manager: "主管",
  finance: "财务",
  auditor: "经审",
  unionAdmin: "工会管理员",
  systemAdmin: "系统管理员",
};

describe("who works in the office", () => {
  it("is said with every role, the union, and how the account stands", async () => {
    const manager = { roles: ["caseworker", "manager"] as Row["roles"], sessions: 2 };
    expect(await cells(manager)).toEqual(["wangfang", "帮扶专干 主管", "月坛街道总工会", "在用", "—", "2"]);
  });
  it("leads to the account, and from the union to all who work there", async () => {
    expect(linksIn(oneOf(await table({}), "tbody").markup)).toEqual([
      ["/office/people/0197-p", "王芳"],
      ["/office/people?union=u2", "月坛街道总工会"],
    ]);
  });
  it("has no nought of sessions and no day of a sign-in that never was", async () => {
    expect((await cells({})).slice(-2)).toEqual(["—", "—"]);
  });
  it.each(roles)("names the role %s in both languages", async (role) => {
    expect((await cells({ roles: [role] }))[1]).toBe(names[role]);
    expect((await cells({ roles: [role] }, "en"))[1]).toMatch(/^[A-Z][A-Za-z ]+$/);
  });
  it.each(officerStatuses)("names the standing %s in both languages", async (status) => {
    for (const locale of locales) expect((await cells({ status }, locale))[3]).not.toContain("status.");
  });
});

describe("the address of the people", () => {
  const id = "019746a0-0000-4000-8000-000000000001";
  it("is read back as it was written", () => {
    const href = hrefOf({ q: "王", status: "active", union: id, after: `1/2/~wang fang~${id}` });
    const read = readAsked(Object.fromEntries(new URL(href, "http://desk").searchParams));
    expect(read).toMatchObject({
      text: "王",
      status: "active",
      unionId: id,
      after: { path: "1/2/", pinyin: "wang fang", id },
    });
  });
  it.each([[{ status: "gone" }], [{ union: "x" }], [{ after: "a~b~c" }]])("shows everybody for %j", (given) =>
    expect(readAsked(given)).toEqual(readAsked({})),
  );
  it("has nothing in it for nothing", () => expect(hrefOf({ q: "", union: "" })).toBe("/office/people"));
});

const account: Account = {
  ...{ id: "0197-p", username: "wangfang", name: "王芳", roles: ["caseworker", "mediator"] },
  union: { id: "u2", name: "月坛街道总工会", path: "1/2/" },
  ...{ hasSecondFactor: true, knowsSelf: false, needsSecondFactor: true, sessions: [], status: "active" },
  ...{ wantsLink: false, version: 4, mayAct: true, trail: [] },
};
const choices = {
  roles: [...roles],
  unions: [
    { id: "u1", name: "西城区总工会", path: "1/" },
    { id: "u2", name: "月坛街道总工会", path: "1/2/" },
  ],
};

describe("an account", () => {
  const facts = async (more: Partial<Account>, locale: Locale = "zh-CN") =>
    readAs(await deskIn(locale, <PersonFacts person={{ ...account, ...more }} />));
  it("says roles, union and whether the second factor stands", async () => {
    expect(await facts({})).toBe("角色 帮扶专干、调解员 所属工会 月坛街道总工会 动态验证码 已设置");
  });
  it("tells a second factor that is missing from one that nobody asks for", async () => {
    expect(await facts({ hasSecondFactor: false })).toMatch(/未设置$/);
    expect(await facts({ hasSecondFactor: false, needsSecondFactor: false })).toContain("角色不要求");
  });
  const managed = async (more: Partial<Account>) =>
    allOf(
      await deskIn("zh-CN", <ManagePersonForm person={{ ...account, ...more }} mayRenew={false} />),
      "button",
    ).map(({ text }) => text);
  const session = {
    ...{ id: "s", startedAt: "2026-09-28T01:00:00.000Z", seenAt: "2026-09-28T01:00:00.000Z" },
    ...{ ip: "10.0.0.7", agent: "", secondFactor: true, current: false },
  };
  it.each([
    ["in use", {}, ["重置登录", "清除手机名单", "停用账号"]],
    ["signed in", { sessions: [session] }, ["结束全部登录", "重置登录", "清除手机名单", "停用账号"]],
    ["without a password", { wantsLink: true }, ["生成一次性链接", "清除手机名单", "停用账号"]],
    ["shut", { status: "disabled", sessions: [session] }, ["重新启用"]],
  ] as const)("that is %s can be: %j", async (_, more, said) => {
    expect(await managed(more as Partial<Account>)).toEqual(said);
  });
  const reset = async (more: Partial<Account>, mayRenew: boolean) =>
    deskIn(
      "zh-CN",
      <ResetPersonForm person={{ ...account, ...more }} mayRenew={mayRenew} close={() => {}} />,
    );
  it("loses its authenticator only by who may, and only where it has one", async () => {
    expect(allOf(await reset({}, true), "input")).toHaveLength(1);
    expect(allOf(await reset({}, false), "input")).toEqual([]);
    expect(allOf(await reset({ hasSecondFactor: false }, true), "input")).toEqual([]);
  });
  it("is told beforehand what a reset ends", async () => {
    expect(readAs(await reset({}, false))).toContain("原密码立即作废，所有登录随即结束");
    expect(unnamed(await reset({}, true))).toEqual([]);
  });
});

describe("inviting and changing somebody", () => {
  const invite = (locale: Locale = "zh-CN") => deskIn(locale, <InvitePersonForm choices={choices} />);
  const change = (locale: Locale = "zh-CN") =>
    deskIn(locale, <ChangePersonForm person={account} choices={choices} />);
  it("asks for a user name once, and never for a password", async () => {
    expect(asked(await invite())).toEqual({
      username: "用户名*",
      name: "姓名*",
      unionId: "所属工会*",
      citizenId: "本人身份证号",
      roles: "角色*",
    });
    expect(Object.keys(asked(await change()))).not.toContain("username");
    for (const page of [await invite(), await change()]) expect(page).not.toContain('type="password"');
  });
  it("offers the roles that the reader may give, by their names", async () => {
    expect(choicesOf(await invite(), "roles")).toEqual(names);
    for (const locale of locales) expect(unnamed(await change(locale))).toEqual([]);
  });
  it("shows the unions below each other, from the reader's own on", async () => {
    const [, ...options] = allOf(await invite(), "option");
    expect(options.map(({ attributes }) => attributes.value)).toEqual(["u1", "u2"]);
    expect(await invite()).toContain("\u3000月坛街道总工会");
    expect(await invite()).not.toContain("\u3000西城区总工会");
  });
});
