import { timelineKinds } from "@gongbang/domain/aid/timeline";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { ArchiveAid } from "./archive-aid.ts";
import type { TimelineView } from "./archive-shapes.ts";
import { GrantsPanel } from "./grants-panel.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";

type Line = TimelineView["lines"][number];
const aLine = (kind: Line["kind"], event: string, on: string, more: Partial<Line> = {}): Line => ({
  key: `${on} ${kind} ${event}`,
  ...{ kind, event, on, at: null, recordId: "0197-r", by: "王芳" },
  ...{ what: null, words: null, note: null, amountFen: null },
  ...more,
});
const aStep = (event: string, at: string, more: Partial<Line> = {}) =>
  aLine("step", event, at.slice(0, 10), { at, ...more });
const kinds = [...timelineKinds];
const panel = (lines: Line[], locale: "zh-CN" | "en" = "zh-CN", reason?: string) =>
  deskIn(
    locale,
    <TimelinePanel archiveId="0197-a" timeline={{ kinds, lines, next: null }} reason={reason} />,
  );
const entries = (markup: string) => allOf(markup, "li").map(({ text }) => text);
/** One line of each kind, with the codes that it carries. */
const life = [
  aLine("transition", "create", "2026-09-08", { what: "referral", words: "区总工会", note: "请协助" }),
  aLine("measure", "finished", "2026-09-07", { what: "employment", words: "推荐岗位", note: "已入职" }),
  aLine("task", "added", "2026-09-06", { what: "followUp", words: "回访" }),
  aLine("paper", "issued", "2026-09-05", { what: "letter", words: "困告 2026-0001" }),
  aLine("consent", "withdrawn", "2026-09-04", { what: "comparison", words: "张德顺" }),
  aLine("money", "pay", "2026-09-03", { what: "10", words: "帮 2026-0007", amountFen: 200_050 }),
  aLine("visit", "visit", "2026-09-02", { what: "home", note: "药费已报销一部分。" }),
  aStep("approve", "2026-09-01T01:00:00.000Z", { note: "材料齐全。" }),
];

describe("what happened to an archive", () => {
  it("says of a step who did it, when in Beijing, and the words that came with it", async () => {
    const [line] = entries(
      await panel([aStep("submit", "2026-09-02T02:00:00.000Z", { note: "材料齐全。" })]),
    );
    expect(line).toMatch(/提交申请.*王芳.*2026年9月2日 10:00.*材料齐全。/);
  });
  it("has every step of the machine by its word, in both languages", async () => {
    const events = ["create", ...Object.keys(archiveMachine.transitions)];
    for (const locale of locales) {
      const steps = events.map((event, i) => aStep(event, `2026-09-${String(i + 10)}T01:00:00.000Z`));
      const said = entries(await panel(steps, locale));
      expect(said).toHaveLength(events.length);
      expect(said.join(" ")).not.toContain("machines.");
    }
  });
  it("says of what was written down later both the day for which it counts and when it was written down", async () => {
    const late = aStep("verify", "2026-09-12T01:00:00.000Z", { on: "2026-09-10", note: "属实。" });
    expect(entries(await panel([late]))[0]).toMatch(/2026年9月10日.*属实。.*登记于 2026年9月12日 09:00/);
  });
  it("has a sentence for each kind of line, and the amount of money", async () => {
    const said = entries(await panel(life));
    for (const [i, words] of [
      /转介：发起.*区总工会.*请协助/,
      /完成帮扶措施：就业.*推荐岗位.*已入职/,
      /新增任务：.*回访/,
      /出具.*困告 2026-0001/,
      /撤回授权：信息比对.*张德顺/,
      /帮扶款支付 ¥2,000.50.*帮 2026-0007/,
      /走访.*2026年9月2日.*上门.*药费已报销一部分。/,
      /审批建档/,
    ].entries())
      expect(said[i]).toMatch(words);
    expect(entries(await panel(life, "en")).join(" ")).not.toMatch(/hardship\.|machines\.|plans\.|aid\./);
  });
  it("opens the record of each line, a closed file with the reason for which it was opened", async () => {
    const hrefs = async (reason?: string) =>
      linksIn(await panel(life, "zh-CN", reason)).map(([href]) => href);
    expect(await hrefs()).toEqual([
      "/office/transitions/0197-r",
      "/hardship/0197-a?tab=plan",
      "/aid/visits",
      "/hardship/0197-a?tab=papers",
      "/hardship/0197-a",
      "/aid/grants/0197-r",
      "/aid/visits/0197-r",
      "/hardship/0197-a",
    ]);
    expect((await hrefs("check")).filter((href) => href?.includes("reason=check"))).toHaveLength(4);
  });
  it("says so where nothing has happened", async () => {
    expect(readAs(await panel([]))).toContain("还没有办理记录");
  });
});

describe("the chips of the timeline", () => {
  const tab = (more: Partial<Parameters<typeof TimelineFilter>[0]> = {}) =>
    deskIn(
      "zh-CN",
      <TimelineFilter
        {...{ archiveId: "0197-a", kind: undefined, reason: undefined }}
        timeline={{ kinds: ["step", "money"], lines: [], next: null }}
        {...more}
      />,
    );
  it("are those kinds that the reader may see, and all of them together", async () => {
    expect(linksIn(await tab())).toEqual([
      ["/hardship/0197-a?tab=timeline", "全部"],
      ["/hardship/0197-a?tab=timeline&kind=step", "步骤"],
      ["/hardship/0197-a?tab=timeline&kind=money", "资金"],
    ]);
  });
  it("keep the kind and the reason on the way to the older lines", async () => {
    const timeline = { kinds, lines: [], next: "2026-09-01 ~ x" };
    const [href, word] = linksIn(await tab({ kind: "money", reason: "check", timeline })).at(-1) ?? [];
    expect(word).toBe("更早的记录");
    expect(new URLSearchParams(href?.split("?")[1]).get("after")).toBe("2026-09-01 ~ x");
    expect(href).toMatch(/kind=money.*reason=check/);
  });
});

describe("the money of a household", () => {
  type Grant = ArchiveAid["grants"][number];
  const grant = {
    id: "0197-g",
    number: "帮 2026-0007",
    status: "paid",
    kind: aidKind.open[0],
    fundName: "2026 年中央财政帮扶资金",
    amountFen: 200_050,
    proposedOn: "2026-03-02",
  } as Grant;
  const table = (grants: Grant[], locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <GrantsPanel grants={grants} />);
  it("is said grant by grant: state, kind, fund, amount in yuan, day", async () => {
    const page = await table([grant]);
    const cells = allOf(oneOf(page, "tbody").markup, "td").map(({ text }) => text);
    expect(cells[0]).toBe("已支付");
    expect(cells.slice(2)).toEqual(["2026 年中央财政帮扶资金", "2,000.50", "2026-03-02"]);
    expect(linksIn(page)).toEqual([["/aid/grants/0197-g", "帮 2026-0007"]]);
  });
  it("has a word for every kind of aid", async () => {
    for (const locale of locales)
      for (const kind of aidKind.open) {
        const cells = allOf(oneOf(await table([{ ...grant, kind }], locale), "tbody").markup, "td");
        expect(cells[1]?.text).not.toBe(kind);
      }
  });
  it("says so where none was given", async () => {
    expect(readAs(await table([]))).toContain("还没有帮扶款");
  });
});
