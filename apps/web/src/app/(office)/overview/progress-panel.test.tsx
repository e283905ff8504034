import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { listArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import { askedBy, lists, overview, unionId } from "./overview-figures.fixture.tsx";
import { ProgressPanel } from "./progress-panel.tsx";

type Locale = "zh-CN" | "en";

const archiveLinks = (markup: string) => linksIn(markup).filter(([href]) => href.startsWith("/hardship"));

describe("how far the applications are", () => {
  const panel = (locale: Locale = "zh-CN") =>
    markupIn(
      locale,
      <ProgressPanel
        byStatus={overview.archives.byStatus}
        byGrade={[...overview.archives.byGrade, { key: "7", n: 1 }]}
        lists={lists}
      />,
    );
  it("is said step by step, also for a step at which nobody is", async () => {
    const [steps] = allOf(await panel(), "table");
    expect(allOf(steps?.markup ?? "", "tr").map(({ text }) => text)).toEqual([
      "已申请 5",
      "已核实 0",
      "已比对 0",
      "公示 3",
      "待审批 0",
    ]);
  });
  it("grades what is on file, an old category by the word of its time", async () => {
    const [, grades] = allOf(await panel(), "table");
    expect(allOf(grades?.markup ?? "", "tr").map(({ text }) => text)).toEqual([
      "深度困难 1,200",
      "相对困难 34",
      "低保户 1",
    ]);
    expect(readAs(await panel("en"))).toContain(hardshipGrade.labels["1"].en);
  });
  it("leads from every number to its list, in this union", async () => {
    const links = archiveLinks(await panel()).filter(([href]) => !href.includes("grade=7"));
    expect(links).toHaveLength(7);
    for (const [href] of links)
      expect(listArchivesInput.parse(askedBy(href))).toMatchObject({ under: unionId });
  });
});
