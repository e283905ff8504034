import { describe, expect, it } from "vitest";
import { failureOf } from "./failure.ts";
import { locales, markupIn, readAs } from "./language.fixture.tsx";
import type { Locale } from "./preferences.ts";
import { useRefusal, useSentence } from "./use-refusal.ts";

/** An error of the client, as tRPC gives it. */
const answered = (code: string, more: object = {}) => ({ data: { code, httpStatus: 400, ...more } });
const refused = (refusal: object) => answered("CONFLICT", { refusal });

function Refusal({ error }: { error: unknown }) {
  const refusal = useRefusal();
  return refusal(error);
}
function Sentence({ code, details }: { code: string; details?: Record<string, unknown> }) {
  return useSentence()(code, details);
}
const said = async (error: unknown, locale: Locale = "zh-CN") =>
  readAs(await markupIn(locale, <Refusal error={error} />));
const sentence = async (code: string, details: Record<string, unknown> = {}, locale: Locale = "zh-CN") =>
  readAs(await markupIn(locale, <Sentence code={code} details={details} />));

describe("a refusal", () => {
  it("is nothing where nothing was refused", async () => {
    expect(await said(null)).toBe("");
    expect(await said(undefined)).toBe("");
  });
  it("is one sentence of its code, in the reader's language", async () => {
    const stale = refused({ code: "EDIT.CONFLICT" });
    const [zh, en] = [await said(stale), await said(stale, "en")];
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(en).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/u);
  });
  it("says its numbers as numbers and its days as days", async () => {
    expect(await said(refused({ code: "ACCESS.TOO_MANY_REVEALS", perHour: 30 }))).toContain("30 次");
    const late = { code: "DISPUTE.CONSENT_TOO_LATE", dueOn: "2026-09-28" };
    expect(await said(refused(late))).toContain("调解期限 2026年9月28日 已届满");
    expect(await said(refused(late), "en")).toContain("28 September 2026");
  });
  it("says everything that a step lacks, one sentence for each", async () => {
    const lacks = [
      { code: "DISPUTE.APPLICANT_NOT_SIGNED" },
      { code: "DISPUTE.NOT_SEALED" },
      { code: "DISPUTE.CONSENT_IN_FUTURE", on: "2026-10-01" },
    ];
    expect(await said(refused({ code: "STATUS.LACKS", lacks }))).toBe(
      "还缺以下内容，补齐后再办： 申请人还没有在协议书上签字。 协议书还没有加盖调解组织印章。 " +
        "同意日期 2026年10月1日 还没有到，请改为实际日期。",
    );
  });
  it("that nobody has a sentence for names its code, so that the administrator can look it up", async () => {
    for (const locale of locales)
      expect(await said(refused({ code: "AID.NO_SUCH" }), locale)).toContain("AID.NO_SUCH");
  });
  it("is never taken for a branch of sentences", async () => {
    expect(await sentence("AID")).not.toContain("refusals.");
    expect(await sentence("")).not.toContain("refusals.");
  });
});

describe("a call that came to nothing", () => {
  it.each([
    ["the network is gone", new TypeError("fetch failed"), "没有连上服务器"],
    ["the server gave no reason", { message: "x" }, "没有连上服务器"],
    ["the input was wrong", answered("BAD_REQUEST"), "填写的内容有误"],
    ["the session has ended", answered("UNAUTHORIZED"), "登录已失效"],
    ["the role does not hold it", answered("FORBIDDEN"), "您的角色不能做这一步"],
  ])("is told where %s", async (_, error, words) => expect(await said(error)).toContain(words));

  it("names the number under which it was written down, where the fault is ours", async () => {
    const broken = answered("INTERNAL_SERVER_ERROR", { requestId: "0197-ab" });
    for (const locale of locales) expect(await said(broken, locale)).toContain("0197-ab");
    expect(await said(answered("INTERNAL_SERVER_ERROR"))).toContain("—");
  });
  it("never shows what the server said for itself", async () => {
    const leaky = { message: 'column "citizen_id" does not exist', data: { code: "INTERNAL_SERVER_ERROR" } };
    for (const locale of locales) expect(await said(leaky, locale)).not.toContain("citizen_id");
  });
});

describe("the details of a sentence", () => {
  it("are a moment with its hour, where they are one", async () => {
    const words = await sentence("DISPUTE.CONSENT_IN_FUTURE", { on: "2026-09-27T16:30:00.000Z" });
    expect(words).toContain("2026年9月28日 00:30");
  });
  it("are an em dash where they are missing", async () => {
    expect(await sentence("DISPUTE.CONSENT_IN_FUTURE", { on: null })).toContain("—");
  });
  it("stay as they are where they only look like a day", async () => {
    expect(await sentence("DISPUTE.CONSENT_IN_FUTURE", { on: "2026-09-28 前后" })).toContain(
      "2026-09-28 前后",
    );
  });
  it("can say nothing in the page's own language of tags", async () => {
    const page = await markupIn(
      "zh-CN",
      <Sentence code="DISPUTE.CONSENT_IN_FUTURE" details={{ on: "<script>alert(1)</script>" }} />,
    );
    expect(page).not.toContain("<script>");
  });
});

describe("what is read out of an error", () => {
  const nothing = { code: null, refusal: null, issues: [], requestId: null };
  it.each([
    [null],
    [undefined],
    ["text"],
    [42],
    [{}],
    [{ data: null }],
    [{ data: "x" }],
    [new Error("x")],
    [[]],
  ])("is nothing for %j", (error) => expect(failureOf(error)).toEqual(nothing));
  it("is the refusal with all its details", () => {
    const { refusal, code } = failureOf(refused({ code: "AID.OVER_CAP", left: 5 }));
    expect([code, refusal]).toEqual(["CONFLICT", { code: "AID.OVER_CAP", left: 5 }]);
  });
  it("is no refusal where it has no code", () => {
    expect(failureOf(refused({ left: 5 })).refusal).toBeNull();
    expect(failureOf(answered("CONFLICT", { refusal: "AID.OVER_CAP" })).refusal).toBeNull();
  });
  it("is each field that was wrong, with its path", () => {
    const issues = [{ path: "payment.amount", code: "INPUT.NOT_AN_AMOUNT" }, "x", null, { path: 3 }];
    expect(failureOf(answered("BAD_REQUEST", { issues })).issues).toEqual([
      { path: "payment.amount", code: "INPUT.NOT_AN_AMOUNT" },
      { path: "", code: "" },
    ]);
  });
  it("is the number under which it was written down, and nothing that is no text", () => {
    expect(failureOf(answered("X", { requestId: "r1" })).requestId).toBe("r1");
    expect(failureOf({ data: { code: 5, requestId: {} } })).toEqual(nothing);
  });
});
