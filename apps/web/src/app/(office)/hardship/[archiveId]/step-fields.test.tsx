import { type ArchiveEvent, archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { decidableGrades } from "@gongbang/domain/hardship/archive-grade";
import { exitCodes } from "@gongbang/domain/hardship/exit-code";
import { comparisons } from "@gongbang/domain/hardship/step-archive.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anArchive, meansOf, today } from "../household-archive.fixture.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { StepFields } from "./step-fields.tsx";

// 转并 comes with the merge of two records of the worker, and has no form of its own.
const events = (Object.keys(archiveMachine.transitions) as ArchiveEvent[]).filter(
  (event) => event !== "merge",
);
const kept = { id: "v1", visitedOn: "2026-09-10", visitors: ["王芳", "赵磊"], pictures: 1, lack: null };
const form = (event: string, locale: "zh-CN" | "en" = "zh-CN", more: Partial<ArchiveView> = {}) => {
  const archive = anArchive({ homeVisits: [kept], ...more });
  return deskIn(locale, <StepFields event={event} archive={archive} today={today} close={() => {}} />);
};

describe("the form of a step", () => {
  it.each(events)(
    "%s has fields that are all named, and one button with the step's own word",
    async (event) => {
      for (const locale of locales) {
        const page = await form(event, locale);
        expect(unnamed(page)).toEqual([]);
        expect(oneOf(page, "button").attributes.type).toBe("submit");
        expect(readAs(page)).not.toMatch(/(hardship|machines)\.\w/);
      }
    },
  );
  it.each([
    ["submit", { note: "说明" }],
    ["synchronise", { note: "说明" }],
    ["review", { note: "审核意见*", grade: "建议类别" }],
    ["relieve", { note: "审核意见*" }],
    ["convert", { note: "说明" }],
    ["suspend", { note: "理由*" }],
    ["resume", { note: "说明*" }],
    ["hear", { heardOn: "听取日期*", note: "本人意见*" }],
    ["unchanged", { note: "核对情况*" }],
    ["renew", { note: "审核意见" }],
    ["return", { note: "理由*" }],
    ["reject", { note: "理由*", falseStatement: "因虚假申报不予建档" }],
    ["withdraw", { note: "理由*" }],
    ["close", { exit: "撤档原因*", note: "理由*" }],
    ["approve", { grade: "认定类别*", note: "审核意见" }],
    ["compare", { comparedOn: "比对日期*", result: "比对结果*", note: "说明" }],
    ["startNotice", { noticeFrom: "公示开始日*", place: "公示地点*" }],
    ["verify", { visitId: "依据的走访*", note: "核实情况*" }],
  ])("%s asks for what its rule needs, and no more: %j", async (event, fields) => {
    expect(asked(await form(event))).toEqual(fields);
  });
  it("is there for every step of the machine", async () => {
    for (const event of events) expect(await form(event)).not.toBe("");
    expect(await form("noSuchStep")).toBe("");
  });
  it("looks like an end where the step ends the file without a place in it", async () => {
    const ends = await Promise.all(
      events.map(async (event) =>
        oneOf(await form(event), "button").attributes.class?.includes("danger") ? event : null,
      ),
    );
    expect(ends.filter(Boolean)).toEqual(["reject", "close"]);
  });
});

describe("the form of 入户核实", () => {
  it("offers the visits that verify the application, the newest chosen, and no other", async () => {
    const alone = { ...kept, id: "v0", visitors: ["王芳"], lack: { code: "HARDSHIP.VISIT_BY_ONE" } };
    const page = await form("verify", "zh-CN", { homeVisits: [kept, alone] });
    expect(choicesOf(page, "visitId")).toEqual({ v1: "9月10日 王芳 赵磊" });
  });
  it("asks for two names of a relief in an emergency", async () => {
    expect(asked(await form("verify", "zh-CN", { kind: "temporary" }))).toEqual({
      ...{ visitedOn: "入户日期*", visitor: "走访人*", secondVisitor: "第二走访人*", note: "核实情况*" },
    });
  });
});

describe("the days of a step", () => {
  const dayOf = async (event: string) =>
    allOf(await form(event), "input").find(({ attributes }) => attributes.type === "date")?.attributes;
  it("are none that has not come, for what has been done", async () => {
    expect((await dayOf("compare"))?.max).toBe(today);
  });
  it("are none that has gone, for a notice", async () => {
    expect((await dayOf("startNotice"))?.min).toBe(today);
    expect(readAs(await form("startNotice"))).toContain("不少于 5 个工作日");
  });
});

describe("what can be chosen", () => {
  it("are the categories of today, and none of an old file", async () => {
    expect(choicesOf(await form("approve"), "grade")).toEqual({
      "1": "深度困难",
      "2": "相对困难",
      "3": "意外致困",
    });
    expect(Object.keys(choicesOf(await form("approve", "en"), "grade"))).toEqual([...decidableGrades]);
  });
  it("stands beside what the means test proposes", async () => {
    const relative = meansOf({ people: [{ monthly: 2000 }] });
    expect(readAs(await form("approve", "zh-CN", { means: relative }))).toContain("系统建议：相对困难");
    const none = meansOf({ people: [{ monthly: 9000 }] });
    expect(readAs(await form("approve", "zh-CN", { means: none }))).toContain("系统建议：不符合");
  });
  it("are all results of a comparison and all reasons to end, by their words", async () => {
    for (const locale of locales) {
      const results = choicesOf(await form("compare", locale), "result");
      expect(Object.keys(results)).toEqual([...comparisons]);
      const exits = choicesOf(await form("close", locale), "exit");
      expect(Object.keys(exits)).toEqual([...exitCodes]);
      expect(new Set(Object.values(exits)).size).toBe(exitCodes.length);
    }
  });
});

describe("what the form tells beforehand", () => {
  it.each([
    ["reject", "书面告知申请人"],
    ["reject", "12 个月内不得重新申请"],
    ["return", "写明要补正的内容"],
    ["renew", "按今天的认定线重新认定"],
    ["approve", "与建议不同须写理由"],
    ["review", "须由另一人审批"],
    ["close", "须先登记听取意见"],
    ["relieve", "可转为建档申请"],
    ["unchanged", "新的收入、支出证明"],
  ])("%s: %s", async (event, words) => expect(readAs(await form(event))).toContain(words));
  it("that the end of a file of more than a year is another person's to decide", async () => {
    const said = async (enrolledOn: string) => readAs(await form("close", "zh-CN", { enrolledOn }));
    expect(await said("2020-01-06")).toContain("由另一位审批人同意才撤档");
    expect(await said(today)).not.toContain("另一位审批人");
  });
});
