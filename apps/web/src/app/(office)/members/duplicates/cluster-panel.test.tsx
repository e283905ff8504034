import { duplicateReasons } from "@gongbang/domain/members/duplicate";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { ClusterPanel } from "./cluster-panel.tsx";

type Cluster = ComponentProps<typeof ClusterPanel>["cluster"];
const person: Cluster["people"][number] = {
  ...{ id: "a", version: 1, memberNumber: "1102-0000042", name: "李红", sex: "2", birthOn: "1988-02-14" },
  ...{ idMask: "110***********0021", phoneMask: "139****0001", cardTail: null, unitName: "甲公司" },
  ...{ unionName: "白纸坊工会", joinedOn: null, status: "active", createdAt: "2026-09-18T04:00:00.000Z" },
};
const cluster: Cluster = {
  ...{ score: 90, reasons: ["samePhone"], pairs: [{ id: "p", version: 1 }], dismissed: null },
  people: [person, { ...person, id: "b", name: "李宏", memberNumber: "1102-0000043" }],
};
const panel = (
  more: Partial<Cluster> = {},
  rights = { mayMerge: true, mayDismiss: true },
  locale: Locale = "zh-CN",
) => deskIn(locale, <ClusterPanel cluster={{ ...cluster, ...more }} {...rights} />);

describe("records that may be one person", () => {
  it("stand beside each other, with how alike they are and why", async () => {
    const markup = await panel();
    expect(oneOf(markup, "h2").text).toBe("这 2 份档案很相似");
    expect(readAs(markup)).toContain("相似度 90%");
    expect(readAs(markup)).toContain("手机相同");
    expect(allOf(oneOf(markup, "tbody").markup, "tr")).toHaveLength(2);
  });
  it("lead to the merge of all of them, at most six at once", async () => {
    expect(linksIn(await panel()).map(([href]) => href)).toContain("/members/duplicates/merge?with=a,b");
    const people = Array.from({ length: 8 }, (_, i) => ({ ...person, id: `p${i}` }));
    expect(linksIn(await panel({ people })).map(([href]) => href)).toContain(
      "/members/duplicates/merge?with=p0,p1,p2,p3,p4,p5",
    );
  });
  it("offer nothing to who may only read them", async () => {
    const markup = await panel({}, { mayMerge: false, mayDismiss: false });
    expect(readAs(markup)).not.toMatch(/处理|不是同一人/);
  });
  it("say who told them apart, when and why", async () => {
    const dismissed = { reason: "父子同名", by: "陈慧", on: "2026-09-18" };
    expect(readAs(await panel({ dismissed }))).toContain("陈慧于 2026年9月18日 确认不是同一人：父子同名");
  });
  it("have words for every reason in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await panel({ reasons: [...duplicateReasons] }, undefined, locale))).not.toMatch(
        /reasons\./,
      );
  });
});
