import { taskKinds } from "@gongbang/domain/aid/task";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { TaskPanel } from "./task-panel.tsx";

const task = {
  ...{ id: "t1", archiveId: "a1", archiveNumber: "困 2026-0102", name: "周德顺", kind: "followUp" as const },
  ...{ words: "送达慰问品", dueOn: "2026-09-18", daysLeft: 0, mine: true, version: 1 },
};

describe("the tasks of an officer", () => {
  it("say what, for whom and by when, and lead to the household", async () => {
    const page = await deskIn("zh-CN", <TaskPanel rows={[task]} mayFinish />);
    expect(readAs(page)).toMatch(/送达慰问品 跟进 周德顺 9月18日 到期/);
    expect(allOf(page, "a").map(({ attributes }) => attributes.href)).toEqual(["/hardship/a1"]);
  });
  it("have a word for every kind, in both languages, none twice", async () => {
    for (const locale of locales) {
      const rows = taskKinds.map((kind) => ({ ...task, id: kind, kind }));
      const said = readAs(await deskIn(locale, <TaskPanel rows={rows} mayFinish={false} />));
      expect(said).not.toMatch(/kind\.|aid\./);
    }
  });
  it("are finished by a button that names the task, where that is given", async () => {
    const [button] = allOf(await deskIn("zh-CN", <TaskPanel rows={[task]} mayFinish />), "button");
    expect(button?.attributes["aria-label"]).toBe("办结：送达慰问品");
    expect(allOf(await deskIn("zh-CN", <TaskPanel rows={[task]} mayFinish={false} />), "button")).toEqual([]);
  });
  it("are said to be none where there are none", async () => {
    expect(readAs(await deskIn("zh-CN", <TaskPanel rows={[]} mayFinish />))).toContain("没有待办");
  });
});
