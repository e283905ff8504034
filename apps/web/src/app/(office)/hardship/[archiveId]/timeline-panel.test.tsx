import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anArchive } from "../household-archive.fixture.tsx";
import type { ArchiveAid } from "./archive-aid.ts";
import type { ArchiveView } from "./archive-shapes.ts";
import { GrantsPanel } from "./grants-panel.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";

type Step = ArchiveView["timeline"][number];
type Visit = ArchiveAid["visits"][number];
const aStep = (event: string, at: string, more: Partial<Step> = {}): Step => ({
  id: `${event}-${at}`,
  event,
  was: "draft",
  becomes: "submitted",
  happenedOn: at.slice(0, 10),
  at,
  note: null,
  actorName: "王芳",
  ...more,
});
const aVisit = (visitedOn: string): Visit => ({
  id: `v-${visitedOn}`,
  archiveId: "0197-a",
  archiveNumber: "困 2026-0042",
  name: "李桂兰",
  grade: "1",
  visitedOn,
  startedAt: null,
  method: "home",
  met: true,
  minutes: 40,
  topics: [],
  outcomes: [],
  note: "药费已报销一部分。",
  nextVisitOn: null,
  visitorName: "赵刚",
  secondVisitor: null,
  createdAt: `${visitedOn}T08:00:00.000Z`,
  ...{ notMetReason: null, deviceAt: null },
  handedOver: null,
  proposed: null,
});
const panel = (timeline: Step[], visits: Visit[] = [], locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <TimelinePanel archive={anArchive({ timeline })} visits={visits} />);
const entries = (markup: string) => allOf(markup, "li").map(({ text }) => text);

describe("what happened to an archive", () => {
  it("stands with the newest first, with who did it and when in Beijing", async () => {
    const page = await panel([
      aStep("create", "2026-09-01T01:00:00.000Z"),
      aStep("submit", "2026-09-02T17:00:00.000Z", { note: "材料齐全。" }),
    ]);
    const [newest, oldest] = entries(page);
    expect(newest).toMatch(/提交申请.*王芳.*2026年9月3日 01:00.*材料齐全。/);
    expect(oldest).toMatch(/建立草稿.*2026年9月1日 09:00/);
  });
  it("has every step of the machine by its word, in both languages", async () => {
    const events = ["create", ...Object.keys(archiveMachine.transitions)];
    for (const locale of locales) {
      const steps = events.map((event, i) => aStep(event, `2026-09-${String(i + 10)}T01:00:00.000Z`));
      const said = entries(await panel(steps, [], locale));
      expect(said).toHaveLength(events.length);
      expect(said.join(" ")).not.toContain("machines.");
    }
  });
  it("says of a home visit the day on which it was, and not only when it was written down", async () => {
    const late = aStep("verify", "2026-09-12T01:00:00.000Z", { happenedOn: "2026-09-10", note: "属实。" });
    expect(entries(await panel([late]))[0]).toMatch(/属实。.*2026年9月10日/);
  });
  it("has the visits among the steps, above those of their day, each leading to its page", async () => {
    const page = await panel(
      [aStep("approve", "2026-09-20T02:00:00.000Z"), aStep("synchronise", "2026-09-21T02:00:00.000Z")],
      [aVisit("2026-09-20")],
    );
    expect(entries(page).map((text) => /走访|审批建档|登记纸电同步/.exec(text)?.[0])).toEqual([
      "登记纸电同步",
      "走访",
      "审批建档",
    ]);
    expect(linksIn(page)).toEqual([["/aid/visits/v-2026-09-20", "走访"]]);
  });
  it("keeps the order of what was written at one instant", async () => {
    const at = "2026-09-20T02:00:00.000Z";
    const page = await panel([aStep("approve", at), aStep("synchronise", at)]);
    expect(entries(page).map((text) => /审批建档|登记纸电同步/.exec(text)?.[0])).toEqual([
      "审批建档",
      "登记纸电同步",
    ]);
  });
  it("says so where nothing has happened", async () => {
    expect(readAs(await panel([]))).toContain("还没有办理记录");
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
