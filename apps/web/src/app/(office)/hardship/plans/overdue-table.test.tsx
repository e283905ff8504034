import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { readAs } from "~/shell/language.fixture.tsx";
import { OverdueTable } from "./overdue-table.tsx";

const late = {
  ...{ id: "m1", archiveId: "a1", number: "困 2026-0102", name: "周德顺", kind: "legal" as const },
  ...{ words: "协助补缴社保", dueOn: "2026-09-16", ownerName: "陈会敏", mine: true, daysLate: 12 },
};

describe("the overdue measures", () => {
  it("say what, for whom, whose, and how late", async () => {
    const page = await deskIn("zh-CN", <OverdueTable rows={[late]} footer={<p>一页</p>} />);
    expect(readAs(page)).toMatch(
      /协助补缴社保 周德顺 困 2026-0102 法律援助 陈会敏 2026-09-16 逾期 12 天 一页$/,
    );
  });
  it("lead to the household's plan", async () => {
    const page = await deskIn("zh-CN", <OverdueTable rows={[late]} />);
    expect(linksIn(page).map(([href]) => href)).toEqual(["/hardship/a1?tab=plan"]);
  });
  it("are said to be none in both languages", async () => {
    expect(readAs(await deskIn("zh-CN", <OverdueTable rows={[]} />))).toContain("没有逾期的措施");
    expect(readAs(await deskIn("en", <OverdueTable rows={[]} />))).toContain("No overdue measures");
  });
});
