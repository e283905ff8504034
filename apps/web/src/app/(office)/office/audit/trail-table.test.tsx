import { policy } from "@gongbang/domain/access/policy";
import { trailResults } from "@gongbang/domain/office/read-trail.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { hrefOf, readAsked } from "./trail-address.ts";
import { TrailTable } from "./trail-table.tsx";

type Locale = "zh-CN" | "en";
type Line = ComponentProps<typeof TrailTable>["rows"][number];
const line = {
  at: "2026-09-27T16:30:00.000Z",
  chain: 3,
  seq: 12,
  actorId: "0197-p",
  actorName: "王芳",
  action: "member.change",
  kind: "write",
  result: "done",
  refusal: null,
  reason: null,
  objectType: "member",
  objectId: "0197-o",
  recordId: "0197-m",
  changes: [],
} as unknown as Line;
const table = (more: Partial<Line>, locale: Locale = "zh-CN") =>
  markupIn(locale, <TrailTable rows={[{ ...line, ...more }]} empty="x" footer={null} />);
const cells = async (more: Partial<Line>, locale: Locale = "zh-CN") => {
  const body = oneOf(await table(more, locale), "tbody").markup;
  return [...allOf(body, "th"), ...allOf(body, "td")].map(({ text }) => text);
};

describe("the trail", () => {
  it("says when in Beijing, who, what, and how it ended", async () => {
    expect(await cells({})).toEqual(["2026年9月28日 00:30", "王芳", "修改会员资料", "完成", "—"]);
  });
  it.each(Object.keys(policy))("names %s in both languages", async (action) => {
    for (const locale of locales) {
      const said = (await cells({ action }, locale))[2];
      expect(said).not.toContain(".");
      expect(said).not.toBe({ "zh-CN": "其他事项", en: "Something else" }[locale]);
    }
  });
  it("says a change as: field, from what to what", async () => {
    const changes = [
      { field: "roles", was: ["caseworker"], becomes: ["caseworker", "manager"] },
      { field: "unitName", was: null, becomes: "恒远物业" },
      { field: "citizenId" },
    ];
    expect((await cells({ changes }))[4]).toBe(
      "角色：帮扶专干 → 帮扶专干、主管；单位：恒远物业；证件号码 已更改",
    );
  });
  it("shows the reason that somebody gave", async () => {
    expect((await cells({ reason: "visit: 上门前联系" }))[4]).toContain("上门前联系");
  });
  it.each(trailResults)("names the outcome %s in both languages", async (result) => {
    for (const locale of locales) expect((await cells({ result }, locale))[3]).not.toContain("results.");
  });
  it.each([
    ["officer", "/office/people/0197-m"],
    ["member", "/members/0197-m"],
    ["archive", "/hardship/0197-m"],
    ["consent", "/hardship/0197-m"],
    ["ticketParty", "/disputes/0197-m"],
    ["grant", "/aid/grants/0197-o"],
    ["visit", "/aid/visits/0197-o"],
    ["union", "/members/unions/0197-o"],
  ])("leads from a line about a %s to %s", async (objectType, href) => {
    expect(linksIn(await table({ objectType }))).toEqual([[href, "修改会员资料"]]);
  });
  it("leads nowhere where there is no page", async () => {
    expect(linksIn(await table({ objectType: "file" }))).toEqual([]);
    expect(linksIn(await table({ recordId: null }))).toEqual([]);
  });
});

describe("the address of the trail", () => {
  it("is read back as it was written, with the place in its chain", () => {
    const href = hrefOf(
      { person: "王芳", action: "member.", from: "2026-09-01", result: "refused" },
      `${line.at}~3~12`,
    );
    expect(readAsked(Object.fromEntries(new URL(href, "http://desk").searchParams))).toMatchObject({
      person: "王芳",
      action: "member.",
      from: "2026-09-01",
      result: "refused",
      after: { at: line.at, chain: 3, seq: 12 },
    });
  });
  it.each([[{ from: "yesterday" }], [{ result: "gone" }], [{ after: `${line.at}~99~1` }]])(
    "shows the whole trail for %j",
    (asked) => expect(readAsked(asked)).toEqual(readAsked({})),
  );
  it("takes an empty field of its form for none", () => {
    expect(readAsked({ person: "", action: "", from: "", to: "", result: "" })).toEqual(readAsked({}));
  });
});

describe("the trail of one record", () => {
  const own = { ...line, changes: [{ field: "status", was: "invited", becomes: "active" }] };
  const said = async (trail: ComponentProps<typeof RecordTrail>["trail"], locale: Locale = "zh-CN") =>
    readAs(await markupIn(locale, <RecordTrail trail={trail} />));
  it("keeps who changed apart from who looked, and an uncovering is a look", async () => {
    const looked = { ...line, kind: "read", action: "member.read" } as const;
    const uncovered = { ...line, action: "member.reveal", reason: "核对资料" };
    const [changed = "", visited = ""] = (await said([own, looked, uncovered])).split("访问记录");
    expect(changed).toContain("王芳 修改会员资料");
    expect(changed).toContain("状态：待启用");
    expect(visited).toContain("查看会员 ");
    expect(visited).toMatch(/查看会员敏感信息.*核对资料/);
    expect(changed).not.toContain("查看");
  });
  it("says so where nobody did either", async () => {
    expect(await said([])).toBe("变更记录 还没有变更。 访问记录 还没有人查看过敏感信息。");
    for (const locale of locales) expect(await said([], locale)).not.toContain("audit.");
  });
});
