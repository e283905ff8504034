import { hardshipCause } from "@gongbang/domain/codes/hardship";
import { exitCodes } from "@gongbang/domain/hardship/exit-code";
import { negativeCodes } from "@gongbang/domain/hardship/household";
import { comparisons } from "@gongbang/domain/hardship/step-archive.input";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anArchive } from "../household-archive.fixture.tsx";
import { ArchiveFacts } from "./archive-facts.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { ConsentsPanel } from "./consents-panel.tsx";
import { ObjectionsPanel } from "./objections-panel.tsx";
import { TrailTable } from "./trail-table.tsx";

type Locale = "zh-CN" | "en";
async function factsOf(more: Partial<ArchiveView>, locale: Locale = "zh-CN") {
  const page = await deskIn(locale, <ArchiveFacts archive={anArchive(more)} />);
  const values = allOf(page, "dd").map(({ text }) => text);
  return Object.fromEntries(allOf(page, "dt").map(({ text }, i) => [text, values[i]]));
}

describe("what was found and done on the way", () => {
  it("is a dash for everything that has not been done", async () => {
    expect(await factsOf({})).toMatchObject({
      入户核实: "—",
      信息比对: "—",
      公示: "—",
      建档日期: "—",
      住房: "—",
      负面清单: "未发现",
    });
  });
  it("names both visitors with the day of the visit", async () => {
    const facts = await factsOf({ visitedOn: "2026-09-10", visitors: ["王芳", "赵刚"] });
    expect(facts.入户核实).toBe("2026年9月10日，王芳、赵刚");
  });
  it("says from when to when the notice hung, and where", async () => {
    const hung = { noticeFrom: "2026-09-14", noticeUntil: "2026-09-21", noticePlace: "月坛街道公示栏" };
    expect((await factsOf(hung)).公示).toBe("2026年9月14日 至 2026年9月21日，月坛街道公示栏");
  });
  it.each(comparisons)("words the comparison %s in both languages", async (comparison) => {
    const compared = { comparedOn: "2026-09-12", comparison };
    expect((await factsOf(compared)).信息比对).toMatch(/^2026年9月12日，\S+/);
    expect(Object.values(await factsOf(compared, "en")).join(" ")).not.toContain("hardship.");
  });
  it("names everything on the negative list that holds, each in its own words", async () => {
    const { 负面清单: all = "" } = await factsOf({ negatives: [...negativeCodes] });
    expect(new Set(all.split("、")).size).toBe(negativeCodes.length);
    expect(all).toContain("有两套及以上住房");
    expect(all).not.toMatch(/N\d/);
  });
  it.each(exitCodes)("says why the file ended: %s", async (exitCode) => {
    const facts = await factsOf({ closedOn: "2026-09-28", exitCode });
    expect(facts.结束日期).toBe("2026年9月28日");
    expect(facts.撤档原因).toMatch(/[\u4e00-\u9fff]/);
    expect(facts.撤档原因).not.toContain(exitCode);
  });
  it("says nothing of an end before there is one", async () => {
    expect(Object.keys(await factsOf({ enrolledOn: "2026-01-05" }))).not.toContain("撤档原因");
  });
  it("leads to the member, and shows the number masked", async () => {
    const page = await deskIn("zh-CN", <ArchiveFacts archive={anArchive()} />);
    expect(linksIn(page)).toEqual([["/members/0197-m", "会员资料"]]);
    expect(page).toContain("110102********2345");
  });
});

describe("who agreed to what", () => {
  const consent = {
    ...{ id: "c", kind: "comparison", personId: "m2", person: "李强", givenOn: "2026-09-02" },
    ...{ channel: "counter", withdrawnOn: null },
  };
  const panel = (more: Partial<ArchiveView>, locale: Locale = "zh-CN") =>
    deskIn(locale, <ConsentsPanel archive={anArchive(more)} today="2026-09-28" />);
  it("is said with the person, the day and the way", async () => {
    const consents = [consent] as ArchiveView["consents"];
    expect(readAs(await panel({ consents, household: [], mayWrite: false, mayWithdrawConsent: false }))).toBe(
      "授权 信息比对 李强，2026年9月2日，窗口当面同意",
    );
  });
  it("says whose authorisation is missing, and nothing where it is nobody's", async () => {
    const unauthorised = ["李桂兰", "李强"];
    expect(readAs(await panel({ unauthorised }))).toContain("尚缺信息比对授权：李桂兰和李强");
    expect(readAs(await panel({ unauthorised }, "en"))).toContain(
      "Authorisation to compare still missing: 李桂兰 and 李强",
    );
    expect(readAs(await panel({}))).not.toContain("尚缺");
  });
  it("is taken back by who may write, once; and the day on which it was taken back stays", async () => {
    const taken = (withdrawnOn: string | null) =>
      panel({ consents: [{ ...consent, withdrawnOn }] as ArchiveView["consents"] });
    expect(allOf(await taken(null), "button").map(({ text }) => text)).toEqual(["登记授权", "撤回"]);
    expect(allOf(await taken("2026-09-10"), "button").map(({ text }) => text)).toEqual(["登记授权"]);
    expect(readAs(await taken("2026-09-10"))).toContain("窗口当面同意 ，已于 2026年9月10日 撤回");
  });
  it("can be added to by who may write, and by nobody else", async () => {
    expect(allOf(await panel({}), "button").map(({ text }) => text)).toEqual(["登记授权"]);
    expect(allOf(await panel({ mayWrite: false }), "button")).toEqual([]);
  });
  it("is where the step that lacks a consent leads", async () => {
    expect(await panel({})).toContain('id="consents"');
  });
});

describe("the objections to a notice", () => {
  const objection = {
    id: "o",
    receivedOn: "2026-09-16",
    named: false,
    text: "该户另有住房。",
    status: "open",
    handling: null,
    settledOn: null,
  } as const;
  const panel = (more: Partial<ArchiveView>) =>
    deskIn("zh-CN", <ObjectionsPanel archive={anArchive(more)} today="2026-09-28" />);
  it("are out of sight before there can be any", async () => expect(await panel({})).toBe(""));
  it("can be taken from the first day, also while there is none", async () => {
    const page = await panel({ mayObject: true });
    expect(readAs(page)).toContain("没有异议");
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["登记异议"]);
  });
  it("say the day, what was said, and never by whom", async () => {
    const words = readAs(await panel({ objections: [objection, { ...objection, id: "n", named: true }] }));
    expect(words).toContain("待处理 2026年9月16日 未留名 该户另有住房。");
    expect(words).toContain("实名");
  });
  it("are settled only by who may, and only while they are open", async () => {
    const of = async (status: "open" | "upheld" | "dismissed", maySettle: boolean) =>
      allOf(await panel({ objections: [{ ...objection, status }], maySettle }), "button").length;
    expect(await of("open", true)).toBe(1);
    expect(await of("open", false)).toBe(0);
    expect(await of("upheld", true)).toBe(0);
    expect(await of("dismissed", true)).toBe(0);
  });
  it("say how they ended and what was found", async () => {
    const settled = { ...objection, status: "dismissed", handling: "住房属其兄，已核实。" } as const;
    expect(readAs(await panel({ objections: [settled] }))).toContain("不成立");
    expect(readAs(await panel({ objections: [settled] }))).toContain("住房属其兄，已核实。");
  });
});

describe("the trail of an archive", () => {
  type Line = ArchiveView["trail"][number];
  const line: Line = {
    at: "2026-09-27T16:30:00.000Z",
    actorName: "王芳",
    action: "hardship.archive.work",
    kind: "write",
    reason: null,
    result: "done",
    changes: [],
  };
  const cells = async (more: Partial<Line>, locale: Locale = "zh-CN") =>
    allOf(await deskIn(locale, <TrailTable label="变更记录" lines={[{ ...line, ...more }]} />), "td").map(
      ({ text }) => text,
    );
  it("says when in Beijing, who, and what, in words", async () => {
    const page = await deskIn("zh-CN", <TrailTable label="变更记录" lines={[line]} />);
    expect(readAs(page)).toContain("2026年9月28日 00:30 王芳 办理");
  });
  it("says a change of state and of cause by their words, and not by their codes", async () => {
    const changes = [
      { field: "status", was: "draft", becomes: "submitted" },
      { field: "mainCause", becomes: "06" },
    ];
    expect(await cells({ changes })).toContain("状态：草稿 → 已申请 · 主要致困原因：患重特大疾病");
    for (const code of hardshipCause.open)
      expect((await cells({ changes: [{ field: "mainCause", becomes: code }] })).join()).not.toContain(code);
  });
  it("says of a sealed field that it changed, and not to what", async () => {
    const sealed = [{ field: "income", was: { rent: 1 }, becomes: { rent: 2 } }];
    expect(await cells({ changes: sealed })).toContain("其他收入");
  });
  it("shows the reason that somebody gave for looking", async () => {
    const looked = { action: "hardship.archive.reveal", reason: "走访前核对" };
    expect(await cells(looked)).toEqual(expect.arrayContaining(["查看敏感信息", "走访前核对"]));
    for (const locale of locales)
      expect((await cells(looked, locale)).join()).not.toContain("hardship.archive");
  });
  it("says so where nothing is in it yet", async () => {
    expect(readAs(await deskIn("zh-CN", <TrailTable label="x" lines={[]} />))).toContain("还没有记录");
  });
});
