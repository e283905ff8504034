import { transferReasons } from "@gongbang/domain/members/transfer.input";
import { transferStatuses } from "@gongbang/domain/members/transfer.status";
import { allOf, describedBy, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { TakeTransferForm } from "./[transferId]/take-transfer-form.tsx";
import { AskTransferForm } from "./ask/ask-transfer-form.tsx";
import { SendTransferForm } from "./new/send-transfer-form.tsx";
import { TransferTable } from "./transfer-table.tsx";

type Row = ComponentProps<typeof TransferTable>["rows"][number];
const row: Row = {
  ...{ id: "t1", version: 1, status: "sent", name: "周敏", idMask: "110***********0021", memberId: null },
  ...{ fromName: "恒远物业工会", toName: "天桥剧场工会", kind: "newJob", note: "", isAsked: false },
  ...{ beganOn: "2026-09-18", beganBy: "陈慧", sentOn: "2026-09-18", dueOn: "2026-10-08" },
  ...{ isOverdue: false, settledOn: null, settledBy: null, settledNote: null, steps: [] },
};
const table = (rows: Partial<Row>[], locale: Locale = "zh-CN", next?: { href: string; label: string }) =>
  deskIn(
    locale,
    <TransferTable
      rows={rows.map((more) => ({ ...row, ...more }))}
      empty="没有待接收的转入"
      {...(next && { next })}
    />,
  );
const cells = async (more: Partial<Row>, locale: Locale = "zh-CN") =>
  allOf(oneOf(await table([more], locale), "tbody").markup, "td").map(({ text }) => text);

describe("the list of transfers", () => {
  it("says who goes from where to where, why, since when, and until when an answer is due", async () => {
    expect(await cells({})).toEqual([
      "110***********0021",
      "恒远物业工会",
      "天桥剧场工会",
      "更换单位",
      "2026-09-18",
      "待接收",
      "10月8日 前答复",
    ]);
  });
  it("leads to the transfer, never to a record that may be the other union's", async () => {
    expect(linksIn(oneOf(await table([{ memberId: "0197-m" }]), "tbody").markup)).toEqual([
      ["/members/transfers/t1", "周敏"],
    ]);
  });
  it("says of one that waited too long that it is overdue, in words", async () => {
    expect((await cells({ isOverdue: true, dueOn: "2026-09-20" })).at(-1)).toBe("9月20日 已超期");
    expect((await cells({ isOverdue: true, dueOn: "2026-09-20" }, "en")).at(-1)).toMatch(/^overdue since /);
  });
  it("has a dash where nobody has to answer any more", async () => {
    expect((await cells({ status: "accepted", dueOn: null })).slice(-2)).toEqual(["已接收", "—"]);
  });
  it("has a word of its own for every standing and every reason, in both languages", async () => {
    for (const locale of locales) {
      const standing = await Promise.all(transferStatuses.map((status) => cells({ status }, locale)));
      expect(new Set(standing.map((each) => each[5])).size).toBe(transferStatuses.length);
      const reasons = await Promise.all(transferReasons.map((kind) => cells({ kind }, locale)));
      expect(new Set(reasons.map((each) => each[3])).size).toBe(transferReasons.length);
      expect([...standing, ...reasons].flat().join(" ")).not.toMatch(/states\.|kinds\./);
    }
  });
  it("counts what is on the page, and leads on where there is more", async () => {
    expect(readAs(await table([{}, { id: "t2" }]))).toContain("本页 2 件");
    const more = await table([{}], "zh-CN", { href: "/members/transfers?after=t1", label: "下一页" });
    expect(linksIn(more)).toContainEqual(["/members/transfers?after=t1", "下一页"]);
  });
  it("says what it was given to say where there is none", async () => {
    expect(readAs(await table([]))).toContain("没有待接收的转入");
  });
});

type Transfer = ComponentProps<typeof TakeTransferForm>["transfer"];
const transfer = (...steps: Row["steps"]): Transfer => ({ ...row, steps, timeline: [], deadlines: [] });
const taking = (...steps: Row["steps"]) =>
  deskIn("zh-CN", <TakeTransferForm transfer={transfer(...steps)} />);

describe("what a union may do with a transfer", () => {
  it("is what its own side may do, and nothing where the other one has the word", async () => {
    const here = await taking({ event: "accept", lacks: [] }, { event: "return", lacks: [] });
    expect(allOf(here, "button").map(({ text }) => text)).toEqual(["接收", "退回"]);
    const asker = await taking({ event: "send", lacks: [] }, { event: "decline", lacks: [] });
    expect(allOf(asker, "button").map(({ text }) => text)).toEqual(["同意转出", "不同意转出"]);
    expect(allOf(await taking(), "button")).toEqual([]);
  });
  it.each([
    ["accept", "TRANSFER.SENT_BY_YOU", "还不能“接收”，缺 1 项 转出是您办的，请由另一人接收。"],
    ["send", "TRANSFER.ASKED_BY_YOU", "还不能“同意转出”，缺 1 项 转入是您申请的，请由另一人转出。"],
  ])("takes two people: to %s is not for the one who began", async (event, code, said) => {
    const page = await taking({ event, lacks: [{ code }] });
    const button = oneOf(page, "button");
    expect(button.attributes["aria-disabled"]).toBe("true");
    expect(describedBy(page, button.attributes["aria-describedby"])).toBe(said);
  });
});

describe("sending a member on", () => {
  const unions = [
    { value: "u9", label: "天桥剧场工会（天桥街道总工会）" },
    { value: "u8", label: "天桥环卫工会" },
  ];
  const form = (locale: Locale = "zh-CN") =>
    deskIn(locale, <SendTransferForm memberId="0197-m" version={3} unions={unions} />);
  it("asks for the union and the reason, and lets a note be added", async () => {
    expect(asked(await form())).toEqual({ toUnionId: "转入工会*", kind: "原因*", note: "说明" });
    expect(choicesOf(await form(), "toUnionId")).toEqual({
      u9: "天桥剧场工会（天桥街道总工会）",
      u8: "天桥环卫工会",
    });
    expect(Object.keys(choicesOf(await form(), "kind"))).toEqual([...transferReasons]);
  });
  it("has one button, in the words of what it does", async () => {
    expect(allOf(await form(), "button").map(({ text }) => text)).toEqual(["转出"]);
    expect(allOf(await form("en"), "button").map(({ text }) => text)).toEqual(["Send"]);
    for (const locale of locales) expect(unnamed(await form(locale))).toEqual([]);
  });
});

describe("asking for a member", () => {
  const unions = [
    { value: "u1", label: "西城区总工会" },
    { value: "u2", label: "\u3000月坛街道总工会" },
  ];
  const form = (name = "", locale: Locale = "zh-CN") =>
    deskIn(locale, <AskTransferForm unions={unions} unionId="u2" name={name} />);
  it("asks for the name and the whole number of the paper that the worker shows", async () => {
    expect(asked(await form())).toEqual({
      ...{ name: "姓名*", citizenId: "证件号码*", toUnionId: "转入工会*", kind: "原因*", note: "说明" },
    });
    expect(fieldsOf(await form()).citizenId?.hint).toBe("按本人出示的证件填写完整号码");
  });
  it("has a name for every field in both languages", async () => {
    for (const locale of locales) expect(unnamed(await form("", locale))).toEqual([]);
  });
});
