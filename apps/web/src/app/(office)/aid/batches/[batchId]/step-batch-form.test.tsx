import { type Batch, batchMachine, batchStatuses } from "@gongbang/domain/aid/batch.status";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { allOf, describedBy, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { GiveUpBatchForm, NoteBatchForm, PublishBatchForm } from "./ask-batch-form.tsx";
import { StepBatchForm } from "./step-batch-form.tsx";

const batch = (more: Partial<Batch>): Batch => ({
  ...{ status: "draft", actorId: "b", madeBy: "a", hands: [], publishedOn: null },
  ...{ held: [], waiting: 2 },
  ...more,
});
const form = (more: Partial<Batch> = {}, locale: (typeof locales)[number] = "zh-CN") => {
  const record = batch(more);
  const steps = nextSteps(batchMachine, record).filter(({ event }) => event !== "settle");
  return deskIn(
    locale,
    <StepBatchForm batch={{ id: "b", version: 1 }} steps={steps} mayPublish={record.status === "draft"} />,
  );
};
const buttons = async (more: Partial<Batch> = {}) =>
  allOf(await form(more), "button").map(({ text }) => text);

describe("the steps of a batch", () => {
  it("are its list, its check and its end, in the order of the office", async () => {
    expect(await buttons()).toEqual(["登记公示", "作废", "复核通过"]);
    expect(await buttons({ status: "checked" })).toEqual(["退回编制", "作废", "生成银行文件"]);
    for (const status of ["sent", "settled", "cancelled"] as const)
      expect(await buttons({ status })).toEqual([]);
  });
  it("say what the check still lacks, all at once", async () => {
    const page = await form({
      actorId: "a",
      held: [{ number: "帮 2026-0001", because: "AID.NOT_ENROLLED" }],
    });
    const check = allOf(page, "button").find(({ text }) => text === "复核通过");
    const words = describedBy(page, check?.attributes["aria-describedby"]);
    for (const part of ["编制人不能复核", "没有张榜公示", "1 户已不在困难职工档案"])
      expect(words).toContain(part);
  });
  it("have words in both languages", async () => {
    for (const locale of locales)
      for (const status of batchStatuses)
        expect(readAs(await form({ status }, locale))).not.toMatch(/events\.|AID\./);
  });
});

describe("the question before a step", () => {
  const given = { asked: { batchId: "b", version: 1 }, onDone: () => {} };
  it.each([
    ["publish", <PublishBatchForm key="p" {...given} />, ["place"]],
    ["check", <NoteBatchForm key="c" event="check" {...given} />, []],
    ["send", <NoteBatchForm key="s" event="send" {...given} />, []],
    ["sendBack", <GiveUpBatchForm key="b" event="sendBack" {...given} />, ["note"]],
    ["cancel", <GiveUpBatchForm key="x" event="cancel" {...given} />, ["note"]],
  ] as const)("of %s asks for what it needs", async (_, question, needed) => {
    const fields = Object.entries(fieldsOf(await deskIn("zh-CN", question)));
    expect(fields.filter(([, { required }]) => required).map(([name]) => name)).toEqual(needed);
  });
});
