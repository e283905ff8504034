import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anAid, anArchive, meansOf, today } from "../household-archive.fixture.tsx";
import { ArchiveOverview } from "./archive-overview.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { DocumentsPanel } from "./documents-panel.tsx";

const page = (more: Partial<ArchiveView> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(
    locale,
    <ArchiveOverview archive={anArchive(more)} aid={anAid()} timeline={noTimeline} today={today} />,
  );
const noTimeline = { kinds: [], lines: [], next: null };
const paper: ArchiveView["documents"][number] = {
  ...{ id: "d2", no: 2, reason: "decided", on: "2026-09-15", madeByName: "陈会敏" },
  ...{ sha256: "ab".repeat(32), madeAt: "2026-09-15T02:30:00.000Z" },
} as ArchiveView["documents"][number];

describe("the first tab of an archive", () => {
  it("shows how the means are computed once the household is written down, and says so before", async () => {
    const [known, unknown] = [readAs(await page()), readAs(await page({ means: null, household: [] }))];
    expect(known).toContain("÷ 12 ÷ 3");
    expect(unknown).not.toContain("÷ 12");
    expect(unknown.length).toBeGreaterThan(0);
  });
  it("says what was decided where it is another category than the computed one", async () => {
    const means = meansOf({ people: [{ monthly: 1000 }] });
    const [computed, decided] = [
      readAs(await page({ means, grade: null })),
      readAs(await page({ means, grade: "2" })),
    ];
    expect(computed).not.toContain("相对困难");
    expect(decided).toContain("相对困难");
  });
  it("has a heading for each of its panels, and none twice", async () => {
    const more = { documents: [paper], householdOn: "2026-09-01" };
    const heads = allOf(await page(more), "h2").map(({ text }) => text);
    expect(heads.length).toBeGreaterThan(3);
    expect(new Set(heads).size).toBe(heads.length);
  });
  it("has words in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await page({ documents: [paper] }, locale))).not.toMatch(/hardship\.\w/);
  });
});

describe("the computations that were kept", () => {
  const panel = (documents: ArchiveView["documents"], locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <DocumentsPanel archive={anArchive({ documents })} />);
  it("lead each to its sheet, in the order in which the server gives them", async () => {
    const first = { ...paper, id: "d1", no: 1, reason: "saved" as const };
    expect(linksIn(await panel([paper, first])).map(([href]) => href)).toEqual([
      "/hardship/0197-a/computations/d2",
      "/hardship/0197-a/computations/d1",
    ]);
  });
  it("say the day, why, and by whom", async () => {
    const said = readAs(await panel([paper]));
    for (const each of ["2026年9月15日", "陈会敏"]) expect(said).toContain(each);
    const why = await Promise.all(
      (["saved", "decided", "renewed"] as const).map(async (reason) =>
        readAs(await panel([{ ...paper, reason }])),
      ),
    );
    expect(new Set(why).size).toBe(3);
  });
  it("are no panel at all before the first one", async () => {
    expect(await panel([])).toBe("");
  });
});
