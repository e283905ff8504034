import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { readAs } from "~/shell/language.fixture.tsx";
import { anArchive } from "../household-archive.fixture.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { LeftBanner } from "./left-banner.tsx";

const banner = (more: Partial<ArchiveView>) => deskIn("zh-CN", <LeftBanner archive={anArchive(more)} />);

describe("the file of a worker who moved to another union", () => {
  it("says where they are, and leads whoever keeps it to the hand-over", async () => {
    const page = await banner({ workerLeftFor: "德胜街道" });
    expect(readAs(page)).toContain("工作关系已转到德胜街道，请移交档案");
    expect(linksIn(page)).toEqual([["/office/transitions/new?archive=0197-a", "转出"]]);
    const reader = await banner({ workerLeftFor: "德胜街道", mayWrite: false });
    expect(linksIn(reader)).toEqual([]);
  });
  it("says nothing where both are together", async () => {
    expect(readAs(await banner({}))).not.toContain("移交");
  });
});
