import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { readAs } from "~/shell/language.fixture.tsx";
import { MergesTable } from "./merges-table.tsx";

type Merge = ComponentProps<typeof MergesTable>["merges"][number];
const merge: Merge = {
  ...{ id: "m", survivorId: "s", name: "李红", number: "1102-0000042", goneNumbers: ["1102-0000043"] },
  ...{ mergedOn: "2026-09-18", mergedBy: "陈慧", undoUntil: "2026-10-18", undoable: true, undone: null },
};
const table = (more: Partial<Merge> = {}, mayUndo = true) =>
  deskIn(
    "zh-CN",
    <MergesTable merges={[{ ...merge, ...more }]} mayUndo={mayUndo} first={undefined} next={undefined} />,
  );
const buttons = async (...asked: Parameters<typeof table>) =>
  allOf(oneOf(await table(...asked), "tbody").markup, "button").map(({ text }) => text);

describe("a merge that was made", () => {
  it("leads to the record that was kept, and says until when it can be undone", async () => {
    const markup = await table();
    expect(linksIn(markup)).toContainEqual(["/members/s", "李红"]);
    expect(readAs(markup)).toContain("2026年10月18日 前可撤销");
    expect(await buttons()).toEqual(["撤销合并"]);
  });
  it("offers no undoing where it is too late, was done, or is not the reader's", async () => {
    expect(await buttons({ undoable: false })).toEqual([]);
    expect(await buttons({}, false)).toEqual([]);
    const undone = { by: "王强", reason: "不是同一人", at: "2026-09-19T04:00:00.000Z" };
    expect(readAs(await table({ undoable: false, undone }))).toContain("王强已撤销：不是同一人");
    expect(readAs(await table({ undoable: false }))).toContain("已过撤销期限");
  });
});
