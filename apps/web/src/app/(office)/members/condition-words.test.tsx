import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { askableFields, conditionWords, fieldWord, opsOf, type Says } from "./condition-words.ts";
import { FilterMembersForm } from "./filter-members-form.tsx";
import { MemberTabs, type View } from "./member-tabs.tsx";

const union = "019746a0-0000-4000-8000-000000000001";
const settings: ViewSettings = {
  filter: {
    view: "newForm",
    unionId: union,
    status: "active",
    text: "李 桂",
    where: {
      match: "all",
      of: [
        { field: "phone", op: "empty" },
        { match: "any", of: [{ field: "education", op: "oneOf", value: ["11", "14"] }] },
      ],
    },
  },
  columns: ["idMask", "keeper", "joinedOn"],
  density: "compact",
  sort: "joinedOn",
  descending: true,
};
describe("the words of a condition", () => {
  const says: Says = {
    views: (key, values) => `${key}${values ? JSON.stringify(values) : ""}`,
    members: (key) => key,
    locale: "zh-CN",
    unionName: () => "月坛街道",
  };
  it("say field, relation and value", () => {
    const words = (condition: Parameters<typeof conditionWords>[0]) => conditionWords(condition, says);
    expect(words({ field: "phone", op: "empty" })).toBe("field.phone ops.empty");
    expect(words({ field: "union", op: "under", value: union })).toBe("field.union ops.under 月坛街道");
    expect(words({ field: "education", op: "oneOf", value: ["11", "??"] })).toMatch(/ops\.oneOf .+or\?\?$/);
    expect(words({ field: "age", op: "atLeast", value: 55 })).toBe(
      'fields.age ops.atLeast yearsCount{"count":55}',
    );
  });
  it("are there for every field and every way to ask, in both languages", async () => {
    for (const locale of locales) {
      const page = await deskIn(locale, <FilterMembersForm settings={settings} viewId={null} mayAssign />);
      expect(readAs(page)).not.toContain("views.");
    }
    for (const field of askableFields) {
      expect(fieldWord(field, says)).toContain(field);
      expect(opsOf(field)).toEqual(expect.arrayContaining(["empty", "filled"]));
    }
  });
});

describe("the tabs of the register", () => {
  const view = (name: string, more: Partial<View> = {}): View => ({
    ...{ id: name, version: 1, name, settings, isMine: true, isShared: false, opensFirst: false },
    ...{ firstFor: [], keeperName: "王芳", ...more },
  });
  const views = ["一", "二", "三", "四"].map((name) => view(name));
  const tabs = async (open: View | null) =>
    readAs(
      await markupIn(
        "zh-CN",
        <MemberTabs
          settings={settings}
          view={open}
          views={views}
          counts={{
            all: null,
            mine: null,
            newForm: { count: 2000, atLeast: true },
            thisYear: null,
            incomplete: null,
          }}
        />,
      ),
    );
  it("are the ready-made views, three kept ones, and the one that is open", async () => {
    expect(await tabs(null)).toContain("信息不全 一 二 三 视图");
    expect(await tabs(views[3] ?? null)).toContain("一 二 三 四 2,000+ 视图");
  });
  it("say how many only of the view that is open under a filter", async () => {
    expect(await tabs(null)).toContain("全部会员 我负责的 新就业形态 2,000+ 本年入会");
  });
});
