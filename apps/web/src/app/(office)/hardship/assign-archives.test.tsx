import { assignInput } from "@gongbang/domain/office/transition.input";
import { fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { AssignArchivesFields } from "./assign-archives-fields.tsx";
import { type Assigned, AssignedList } from "./assigned-list.tsx";

const officers = [
  { id: "o1", name: "陈静" },
  { id: "o2", name: "刘洋" },
];
const form = (ids: string[], total = ids.length, locale: (typeof locales)[number] = "zh-CN") =>
  deskIn(locale, <AssignArchivesFields picked={{ ids, total }} officers={officers} onDone={() => {}} />);
const many = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`);

describe("giving archives to an officer", () => {
  it("says how many, and asks for the officer and a word", async () => {
    const page = await form(many(37));
    expect(readAs(page)).toContain("指派 37 户");
    const command = Object.keys(assignInput.shape).filter(
      (name) => !["commandId", "archiveIds"].includes(name),
    );
    expect(Object.keys(asked(page)).toSorted()).toEqual(command.toSorted());
    expect(Object.values(choicesOf(page, "officerId"))).toEqual(["责任人", "陈静", "刘洋"]);
    expect(fieldsOf(page).officerId?.required).toBe(true);
    expect(readAs(page)).not.toContain("一次最多");
  });
  it("takes a hundred at once, and says before it is sent that more match", async () => {
    expect(readAs(await form(many(100)))).not.toContain("一次最多");
    expect(readAs(await form(many(100), 101))).toContain("共 101 户，一次最多指派 100 户");
  });
  it("asks nothing where nothing matches", async () => {
    expect(asked(await form([]))).toEqual({});
    expect(readAs(await form([]))).toBe("没有可指派的档案：已结束的和其他单位转来的不能指派。");
  });
  it("has words in both languages", async () => {
    for (const locale of locales) {
      const page = await form(many(100), 101, locale);
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toMatch(/assign\.|\{/);
    }
  });
});

describe("what became of them", () => {
  const row = (number: string, code?: string) => ({ id: number, number, lack: code ? { code } : null });
  const said = async (answer: Assigned) =>
    readAs(await deskIn("zh-CN", <AssignedList answer={answer} close={() => {}} />));
  it("is said for each one that was not given, in its own sentence", async () => {
    const rows = [
      row("困 1"),
      row("困 2", "TRANSITION.KEPT_ALREADY"),
      row("困 3", "TRANSITION.OUT_OF_REACH"),
    ];
    const words = await said({ assigned: 1, rows });
    for (const part of ["已指派 1 户", "2 户没有指派", "困 2：本来就由该人员负责。", "困 3：该人员不负责"])
      expect(words).toContain(part);
    expect(words).not.toContain("困 1");
  });
  it("is one line where all of them were given", async () => {
    expect(await said({ assigned: 2, rows: [row("困 1"), row("困 2")] })).toBe("已指派 2 户 完成");
  });
});
