import { memberCodes } from "@gongbang/domain/members/member-fields";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { type Application, ApplicationTable } from "./application-table.tsx";
import { JoinMemberForm } from "./new/join-member-form.tsx";

const application: Application = {
  ...{ id: "a1", version: 1, source: "application", name: "马建国", sex: "1", birthOn: "1990-05-12" },
  ...{ idMask: "110***********0012", phoneMask: "139****0001", unitName: "北京恒远物业管理有限公司" },
  ...{ occupation: "保洁", newFormWork: null, platform: null, workArea: null, unionName: "恒远物业" },
  ...{ appliedOn: "2026-09-18", status: "waiting", refusal: null, decidedBy: null, decidedOn: null },
  ...{ memberId: null, keptBy: null },
};
const table = (more: Partial<Application> = {}, mayDecide = true, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <ApplicationTable rows={[{ ...application, ...more }]} mayDecide={mayDecide} empty="没有待答复的" />,
  );
const cells = async (...args: Parameters<typeof table>) =>
  allOf(oneOf(await table(...args), "tbody").markup, "td").map(({ text }) => text);
const buttons = async (...args: Parameters<typeof table>) =>
  allOf(await table(...args), "button").map(({ attributes, text }) => attributes["aria-label"] ?? text);

describe("the queue of applications", () => {
  it("says who applies to which union, masked, and since when", async () => {
    expect((await cells()).slice(0, 6)).toEqual([
      "110***********0012",
      "139****0001",
      "北京恒远物业管理有限公司",
      "恒远物业",
      "2026-09-18",
      "待答复",
    ]);
  });
  it("says the platform of who has no employer, with the kind of work in the standard's words", async () => {
    const rider = { unitName: null, platform: "某外卖平台", newFormWork: "04" };
    expect((await cells(rider))[2]).toBe("某外卖平台 外卖配送员");
    expect((await cells({ unitName: null, platform: null }))[2]).toBe("保洁");
    for (const locale of locales)
      for (const newFormWork of memberCodes.newFormWork.open)
        expect((await cells({ unitName: null, newFormWork }, true, locale))[2]).not.toContain(newFormWork);
  });
  it("leads to the member's own page where the application is on paper, and nowhere before there is one", async () => {
    const paper = { source: "member", memberId: "0197-m" } as const;
    expect(linksIn(oneOf(await table(paper), "tbody").markup)).toEqual([
      ["/members/0197-m/membership", "马建国"],
    ]);
    expect(linksIn(oneOf(await table(), "tbody").markup)).toEqual([]);
  });
  it("says so where there is none", async () => {
    const none = await deskIn("zh-CN", <ApplicationTable rows={[]} mayDecide empty="没有待答复的" />);
    expect(readAs(none)).toContain("没有待答复的");
  });
});

describe("the answer", () => {
  it("is given by who may, and the button that takes somebody in says whom", async () => {
    expect(await buttons()).toEqual(["批准马建国入会", "不予接收"]);
    expect(await buttons({}, true, "en")).toEqual(["Approve 马建国", "Refuse"]);
    expect(await buttons({}, false)).toEqual([]);
  });
  it("is given once, and to an application on paper on the member's page", async () => {
    for (const status of ["approved", "refused"] as const) expect(await buttons({ status })).toEqual([]);
    expect(await buttons({ source: "member", memberId: "0197-m" })).toEqual([]);
  });
  it("can't take in who is a member elsewhere: that union is named, and a refusal is left", async () => {
    const kept = { keptBy: "天桥剧场工会" };
    expect((await cells(kept))[5]).toBe("已存在，由天桥剧场工会管理");
    expect(await buttons(kept)).toEqual(["不予接收"]);
  });
  it("is shown with its reason, as the applicant was told", async () => {
    expect((await cells({ status: "refused", refusal: "不在本单位工作" }))[5]).toBe(
      "不予接收 不在本单位工作",
    );
    expect((await cells({ status: "approved" }))[5]).toBe("已批准");
  });
  it("has a word for every state in both languages", async () => {
    for (const locale of locales)
      for (const status of ["waiting", "approved", "refused"] as const)
        expect(readAs(await table({ status }, true, locale))).not.toMatch(/status\.|memberships\./);
  });
});

describe("an application on paper", () => {
  const unions = [
    { id: "u1", name: "西城区总工会", depth: 0 },
    { id: "u2", name: "恒远物业工会", depth: 1 },
  ];
  const form = (locale: Locale = "zh-CN") => deskIn(locale, <JoinMemberForm unions={unions} unionId="u2" />);
  it("asks for name, number and union, and never for a day of joining: the approval makes it", async () => {
    const fields = asked(await form());
    expect(fields).toMatchObject({ name: "姓名*", citizenId: "证件号码*", unionId: "所属工会*" });
    expect(Object.values(fields).filter((label) => label.endsWith("*"))).toHaveLength(3);
    expect(Object.keys(fields)).not.toContain("joinedOn");
  });
  it("shows the unions below each other", async () => {
    expect(Object.keys(choicesOf(await form(), "unionId"))).toEqual(["u1", "u2"]);
    expect(await form()).toContain("\u3000恒远物业工会");
  });
  it("offers the kinds of new work, and that it is none of them", async () => {
    const offered = Object.keys(choicesOf(await form(), "newFormWork"));
    expect(offered.toSorted()).toEqual(["", ...memberCodes.newFormWork.open].toSorted());
  });
  it("has a name for every field and the group it belongs to", async () => {
    for (const locale of locales) expect(unnamed(await form(locale))).toEqual([]);
    expect(readAs(await form())).toMatch(/申请人.*工会与工作/);
  });
});
