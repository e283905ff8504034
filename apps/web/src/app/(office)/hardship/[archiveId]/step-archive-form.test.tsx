import {
  type Archive,
  archiveMachine,
  archiveStatuses,
  otherKind,
} from "@gongbang/domain/hardship/archive.status";
import { day } from "@gongbang/domain/kernel/day";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { allOf, describedBy } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anArchive, today } from "../household-archive.fixture.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { StepArchiveForm } from "./step-archive-form.tsx";

/** A file for which everything has been done. */
const ready: Archive = {
  status: "draft",
  kind: "daily",
  today: day(today),
  actorId: "reviewer",
  filers: ["filer"],
  mainCause: "06",
  householdOn: day("2026-09-01"),
  verdict: "deep",
  negatives: [],
  consents: { sensitive: true, unauthorised: 0 },
  comparison: "same",
  noticeFrom: day("2026-09-14"),
  noticeUntil: day("2026-09-21"),
  openObjections: 0,
  upheldObjections: 0,
  decidedOn: null,
  enrolledOn: day("2026-01-05"),
  ...{ evidenceLeft: 0, contract: null, heardOn: null, exit: null },
};
/** A file for which nothing has been done, looked at by who filed it. */
const bare: Partial<Archive> = {
  actorId: "filer",
  mainCause: null,
  householdOn: null,
  verdict: "none",
  negatives: ["N1", "N2"],
  consents: { sensitive: false, unauthorised: 1 },
  comparison: "differs",
  noticeUntil: day("2026-10-12"),
  openObjections: 2,
  upheldObjections: 1,
  decidedOn: day("2026-09-02"),
};
/** The steps as the server gives them: 转并 comes with the merge of two records, and is none of the page's. */
const stepsOf = (record: Partial<Archive>): ArchiveView["steps"] =>
  nextSteps(archiveMachine, { ...ready, ...record })
    .filter(({ event, lacks }) => event !== "merge" && !lacks.some(({ code }) => otherKind.includes(code)))
    .map(({ event, to, lacks }) => ({
      event,
      to,
      mayTake: true,
      lacks: lacks as ArchiveView["steps"][number]["lacks"],
    }));
const bar = (record: Partial<Archive>, more: Partial<ArchiveView> = {}, locale: "zh-CN" | "en" = "zh-CN") => {
  const archive = anArchive({ status: record.status ?? "draft", steps: stepsOf(record), ...more });
  return deskIn(locale, <StepArchiveForm archive={archive} today={today} links={[]} />);
};
const buttons = (markup: string) => allOf(markup, "button").map(({ text }) => text);

describe("the next steps of an archive", () => {
  it.each([
    ["draft", ["提交申请", "本人放弃"]],
    ["submitted", ["入户核实", "退回", "不予建档", "本人放弃"]],
    ["verified", ["信息比对", "退回", "不予建档", "本人放弃"]],
    ["compared", ["信息比对", "开始公示", "退回", "不予建档", "本人放弃"]],
    ["onNotice", ["审核通过", "退回", "不予建档", "本人放弃"]],
    ["reviewed", ["审批建档", "退回", "不予建档", "本人放弃"]],
    ["temporary", ["转为建档申请", "撤档"]],
    ["enrolled", ["登记纸电同步", "年度复核", "暂停", "撤档", "家庭情况无变化"]],
    ["suspended", ["登记纸电同步", "恢复", "撤档"]],
    ["returned", ["提交申请", "本人放弃"]],
    ["rejected", []],
    ["closed", []],
  ] as const)("are in the state %s: %j", async (status, said) => {
    expect(buttons(await bar({ status }))).toEqual(said);
  });
  it("have words in both languages, in every state", async () => {
    for (const status of archiveStatuses)
      for (const locale of locales)
        expect(
          (await bar({ ...bare, status }, {}, locale)).match(/machines\.|refusals\.|hardship\./),
        ).toBeNull();
  });
  it("are only those that the reader's role may take", async () => {
    const steps = stepsOf({ status: "onNotice" }).map((step) => ({
      ...step,
      mayTake: step.event === "withdraw",
    }));
    expect(buttons(await bar({ status: "onNotice" }, { steps }))).toEqual(["本人放弃"]);
  });
  it("press one way only, and it is the way forward", async () => {
    for (const status of archiveStatuses) {
      const look = allOf(await bar({ status }), "button").map(
        ({ attributes, text }) => [text, attributes.class?.includes("button--primary")] as const,
      );
      const main = look.filter(([, primary]) => primary).map(([text]) => text);
      expect(main.length).toBeLessThanOrEqual(1);
      for (const ending of ["退回", "不予建档", "本人放弃", "撤档", "暂停", "登记纸电同步"])
        expect(main).not.toContain(ending);
    }
  });
  it("of an application for relief once lead past the notice", async () => {
    expect(buttons(await bar({ status: "verified", kind: "temporary" }))).toEqual([
      ...["准予临时救助", "退回", "不予建档", "本人放弃"],
    ]);
  });
  it("let the household be heard by who may end its file", async () => {
    expect(buttons(await bar({ status: "enrolled" }, { mayHear: true }))).toContain("听取意见");
  });
  it("press nobody who may only record that the two files agree", async () => {
    const steps = stepsOf({ status: "enrolled" }).filter(({ event }) => event === "synchronise");
    expect(buttons(await bar({ status: "enrolled" }, { steps, mayWrite: false }))).toEqual(["登记纸电同步"]);
    expect(await bar({ status: "enrolled" }, { steps })).not.toContain("button--primary");
  });
});

describe("a step that lacks something", () => {
  const lackOf = async (record: Partial<Archive>, step: string) => {
    const page = await bar(record);
    const button = allOf(page, "button").find(({ text }) => text === step);
    return describedBy(page, button?.attributes["aria-describedby"]);
  };
  it("names everything at once, by ear as well: handing in", async () => {
    expect(await lackOf({ ...bare, status: "draft" }, "提交申请")).toBe(
      "提交申请还缺 3 项 未登记家庭经济情况。请先填写家庭情况。 去办理 " +
        "未选主要致困原因。请在“家庭情况”中填写。 去办理 缺本人同意处理敏感个人信息的授权。请先登记授权。 去办理",
    );
  });
  it("names everything at once: the notice", async () => {
    const said = await lackOf({ ...bare, status: "compared" }, "开始公示");
    for (const part of [
      "还缺 5 项",
      "缺本人同意处理敏感个人信息的授权",
      "信息比对有差异未处理",
      "不符合困难标准",
      "有 2 项不得建档情形",
      "有 2 件异议未处理",
    ])
      expect(said).toContain(part);
  });
  it("names everything at once: the review", async () => {
    const said = await lackOf({ ...bare, status: "onNotice" }, "审核通过");
    for (const part of [
      "还缺 7 项",
      "公示须满至 2026年10月12日，次日起可审核。",
      "有 2 件异议未处理",
      "有 1 件异议成立",
      "本档由您建立或提交，须由他人审核、审批。",
    ])
      expect(said).toContain(part);
  });
  it("names what came in after the review: the decision waits for it", async () => {
    const late = { status: "reviewed", openObjections: 1 } as const;
    expect(await lackOf(late, "审批建档")).toContain("有 1 件异议未处理");
  });
  it("names the day since which nobody looked at the household again", async () => {
    expect(await lackOf({ ...bare, status: "enrolled" }, "年度复核")).toContain("2026年9月2日 认定后未更新");
  });
  it("is locked and can still be reached by the keyboard", async () => {
    const page = await bar({ ...bare, status: "draft" });
    const locked = allOf(page, "button").find(({ text }) => text === "提交申请");
    expect(locked?.attributes).toMatchObject({ "aria-disabled": "true" });
    expect(locked?.attributes).not.toHaveProperty("disabled");
  });
  it("locks no other", async () => {
    const page = await bar({ ...bare, status: "draft" });
    const other = allOf(page, "button").find(({ text }) => text === "本人放弃");
    expect(other?.attributes).not.toHaveProperty("aria-disabled");
  });
});

describe("where what is lacking is settled", () => {
  const places = async (record: Partial<Archive>, more: Partial<ArchiveView> = {}) =>
    linksIn(await bar(record, more)).map(([href]) => href);
  it("is the household's form and the panel of the consents", async () => {
    expect(await places({ ...bare, status: "draft" })).toEqual([
      "/hardship/0197-a/household",
      "/hardship/0197-a/household",
      "/hardship/0197-a#consents",
    ]);
  });
  it("is no form that is closed, or that the reader may not write in", async () => {
    for (const more of [{ householdOpen: false }, { mayWrite: false }])
      expect(await places({ ...bare, status: "draft" }, more)).toEqual(["/hardship/0197-a#consents"]);
  });
  it("is nowhere for what only time or another person settles", async () => {
    const waiting = { noticeUntil: day("2026-10-12"), actorId: "filer" };
    const page = await bar({ status: "onNotice", ...waiting });
    expect(linksIn(page)).toEqual([]);
    expect(readAs(page)).toContain("审核通过还缺 2 项");
  });
});
