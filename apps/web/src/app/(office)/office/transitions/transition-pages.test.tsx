import { referralServices } from "@gongbang/domain/office/transition.input";
import { transitionStatuses, transitionTypes } from "@gongbang/domain/office/transition.status";
import { allOf, describedBy, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { AcceptFields } from "./[transitionId]/accept-fields.tsx";
import { AgreeFields } from "./[transitionId]/agree-fields.tsx";
import { AnswerTransitionForm } from "./[transitionId]/answer-transition-form.tsx";
import { EndFields } from "./[transitionId]/end-fields.tsx";
import { FinishFields } from "./[transitionId]/finish-fields.tsx";
import { HandOverSheet } from "./[transitionId]/hand-over-sheet.tsx";
import { ReceiptFields } from "./[transitionId]/receipt-fields.tsx";
import { AssignArchiveForm } from "./new/assign-archive-form.tsx";
import { SendOutsideForm } from "./new/send-outside-form.tsx";
import { SendTransitionForm } from "./new/send-transition-form.tsx";
import { RequestTransferForm } from "./request-transfer-form.tsx";
import type { TransitionRow } from "./transition-shapes.ts";
import { TransitionTable } from "./transition-table.tsx";

const row: TransitionRow = {
  ...{ id: "t1", version: 1, type: "referral", status: "inProgress", subjectId: "c1" },
  ...{ subjectNumber: "困 2026-0007", subjectName: "张伟", mayOpen: true, service: "legal" },
  ...{ fromName: "月坛街道总工会", toName: "广内街道总工会", toOfficerName: "周淑珍", outsideBody: null },
  ...{ consentGiven: true, overrideReason: null, note: "拖欠工资，请协助", senderName: "陈会敏" },
  ...{ sentOn: "2026-09-18", isNew: true, answererName: null, answeredOn: null, answerNote: null },
  ...{ receiptNumber: null, receivedBy: null, doneOn: null, doneNote: null, steps: [] },
};
const table = (more: Partial<TransitionRow> = {}, locale: Locale = "zh-CN") =>
  deskIn(locale, <TransitionTable rows={[{ ...row, ...more }]} empty="没有待接收的事项" />);
const cells = async (more: Partial<TransitionRow> = {}, locale: Locale = "zh-CN") =>
  allOf(oneOf(await table(more, locale), "tbody").markup, "td").map(({ text }) => text);
const close = () => {};

describe("the list of transitions", () => {
  it("says whose record goes from where to whom, for what, and how far it is", async () => {
    expect(await cells()).toEqual([
      "张伟",
      "转介 · 法律援助",
      "月坛街道总工会",
      "广内街道总工会 周淑珍",
      "2026-09-18",
      "待答复",
    ]);
  });
  it("marks what its receiver has not opened yet, and leads to it", async () => {
    const [link] = linksIn(oneOf(await table(), "tbody").markup);
    expect(link?.[0]).toBe("/office/transitions/t1");
    expect(readAs(await table())).toContain("新");
    expect(readAs(await table({ isNew: false }))).not.toContain(" 新 ");
  });
  it("names an outside body instead of a union, and no person where only the number is known", async () => {
    expect((await cells({ outsideBody: "区法律援助中心" }))[3]).toBe("区法律援助中心");
    expect((await cells({ type: "transferRequest", subjectName: null, service: null }))[0]).toBe("—");
  });
  it("has a word for every kind, service and standing, in both languages", async () => {
    for (const locale of locales) {
      const all = [
        ...(await Promise.all(transitionTypes.map((type) => cells({ type }, locale)))),
        ...(await Promise.all(referralServices.map((service) => cells({ service }, locale)))),
        ...(await Promise.all(transitionStatuses.map((status) => cells({ status }, locale)))),
      ];
      expect(all.flat().join(" ")).not.toMatch(/type\.|service\.|states\./);
    }
  });
});

describe("what a side may do", () => {
  const answering = (...steps: TransitionRow["steps"]) =>
    deskIn("zh-CN", <AnswerTransitionForm row={{ ...row, steps }} />);

  it("is what is its own, in the words of the step", async () => {
    const page = await answering({ event: "accept", lacks: [] }, { event: "reject", lacks: [] });
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["接收转介", "退回"]);
    expect(allOf(await answering(), "button")).toEqual([]);
  });
  it("says to who sent it that the other side answers", async () => {
    const page = await answering({ event: "accept", lacks: [{ code: "TRANSITION.SENT_BY_YOU" }] });
    const button = oneOf(page, "button");
    expect(button.attributes["aria-disabled"]).toBe("true");
    expect(describedBy(page, button.attributes["aria-describedby"])).toContain("须由接收方答复");
  });
  it("asks for what the step needs: a result, a receipt, a reason, a consent", async () => {
    const of = async (form: Parameters<typeof deskIn>[1]) => asked(await deskIn("zh-CN", form));
    expect(await of(<FinishFields row={row} close={close} />)).toEqual({
      doneOn: "办结日*",
      note: "办理结果*",
    });
    expect(await of(<ReceiptFields row={row} close={close} />)).toEqual({
      ...{ number: "回执编号*", receivedBy: "签收人*", receivedOn: "签收日*" },
    });
    expect(await of(<EndFields row={row} close={close} event="reject" />)).toEqual({ note: "理由*" });
    expect(readAs(await deskIn("zh-CN", <AgreeFields row={row} close={close} />))).toContain(
      "本人已同意移交档案",
    );
  });
});

describe("the form of an answer", () => {
  it("is named by its step, in both languages, and asks for a word that may be left out", async () => {
    const words: string[] = [];
    for (const locale of locales)
      for (const event of ["accept", "takeOver"]) {
        const page = await deskIn(locale, <AcceptFields row={row} close={close} event={event} />);
        expect(unnamed(page)).toEqual([]);
        expect(Object.values(asked(page)).join()).not.toContain("*");
        words.push(oneOf(page, "button").text);
      }
    expect(words.slice(0, 2)).toEqual(["接收转介", "接收移交"]);
    expect(new Set(words).size).toBe(4);
  });
  it("of an end is red, and has the word of the step on its button", async () => {
    const button = async (event: "reject" | "revoke") =>
      oneOf(await deskIn("zh-CN", <EndFields row={row} close={close} event={event} />), "button");
    expect([(await button("reject")).text, (await button("revoke")).text]).toEqual(["退回", "撤回"]);
    expect((await button("reject")).attributes.class).toMatch(/danger/);
  });
  it("of a request stands behind a button that says what is asked", async () => {
    const page = await deskIn("zh-CN", <RequestTransferForm />);
    expect(oneOf(page, "button").text).toBe("申请接管");
  });
});

describe("the hand-over sheet", () => {
  const sheet = (more: Partial<TransitionRow> = {}, locale: Locale = "zh-CN") =>
    deskIn(locale, <HandOverSheet row={{ ...row, ...more }} sentOn="2026年9月18日" />);

  it("says what the outside body needs, and has a place for its receipt", async () => {
    const said = readAs(await sheet({ outsideBody: "区法律援助中心" }));
    for (const words of [
      "困难职工档案转介单",
      "困 2026-0007",
      "法律援助",
      "区法律援助中心",
      "已同意",
      "回执编号：",
    ])
      expect(said).toContain(words);
  });
  it("says why there is no consent, where there is none", async () => {
    const said = readAs(await sheet({ consentGiven: false, overrideReason: "本人昏迷" }));
    expect(said).toContain("未经同意：本人昏迷");
  });
  it("is whole in both languages", async () => {
    for (const locale of locales) expect(readAs(await sheet({}, locale))).not.toMatch(/sheet\.|record\./);
  });
});

describe("sending a file", () => {
  const unions = [{ value: "u1", label: "广内街道总工会" }];
  const form = (mayOverride = false, locale: Locale = "zh-CN") =>
    deskIn(locale, <SendTransitionForm archiveId="c1" unions={unions} mayOverride={mayOverride} />);

  it("asks for the way, the union, the service and the note; a person there may be named", async () => {
    const page = await form();
    expect(asked(page)).toMatchObject({
      toOfficerId: expect.any(String),
      service: "服务内容*",
      note: "转办说明*",
    });
    expect(Object.keys(choicesOf(page, "service"))).toEqual([...referralServices]);
    expect(choicesOf(page, "toOfficerId")).toEqual({ "": "不指定" });
  });
  it("lets the lead alone say why it goes without consent", async () => {
    expect(readAs(await form(true))).toContain("未经同意的理由");
    expect(readAs(await form(false))).not.toContain("未经同意的理由");
  });
  it("to an outside body asks for its name", async () => {
    const page = await deskIn("zh-CN", <SendOutsideForm archiveId="c1" />);
    expect(asked(page)).toMatchObject({ body: "外部单位*", service: "服务内容*", note: "转办说明*" });
  });
  it("is beside assigning it to somebody of one's own union, which needs no answer", async () => {
    const page = await deskIn("zh-CN", <AssignArchiveForm archiveIds={["c1"]} unionId="u1" />);
    expect(oneOf(page, "button").text).toBe("指派责任人");
  });
  it("has a name for every field, in both languages", async () => {
    for (const locale of locales) {
      expect(unnamed(await form(true, locale))).toEqual([]);
      expect(unnamed(await deskIn(locale, <SendOutsideForm archiveId="c1" />))).toEqual([]);
    }
  });
});
