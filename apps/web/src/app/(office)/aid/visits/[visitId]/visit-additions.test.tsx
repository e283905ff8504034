import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { aVisit } from "../../aid-records.fixture.tsx";
import { VisitNotes, VisitPictures } from "./visit-additions.tsx";

const note = { id: "n", text: "票据已补齐。", addedByName: "李静", createdAt: "2026-09-25T02:00:00.000Z" };
const file = { id: "f1", purpose: "photo" as const, bytes: 1000, createdAt: "2026-09-18T02:31:00.000Z" };

describe("what was added to a visit", () => {
  it("is said with who added it and when, after what was written", async () => {
    const said = readAs(await markupIn("zh-CN", <VisitNotes visit={aVisit({ notes: [note] })} />));
    expect(said).toMatch(/票据已补齐。.*李静，2026年9月25日 10:00/);
    expect(said).toContain("走访人可修改至 9月20日");
  });
  it("says that nothing was, in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await markupIn(locale, <VisitNotes visit={aVisit()} />))).not.toMatch(/aid\.|record\./);
    expect(readAs(await markupIn("zh-CN", <VisitNotes visit={aVisit()} />))).toContain("没有补充说明");
  });
});

describe("the pictures of a visit", () => {
  it("are opened by their own door, each in a page of its own", async () => {
    const files = [file, { ...file, id: "f2", purpose: "signature" as const }];
    const links = allOf(await markupIn("zh-CN", <VisitPictures files={files} />), "a");
    expect(links.map(({ text, attributes }) => [text, attributes.href, attributes.rel])).toEqual([
      ["照片 1", "/api/visit-files/f1", "noreferrer"],
      ["签字", "/api/visit-files/f2", "noreferrer"],
    ]);
  });
  it("are said to be none where there are none", async () => {
    expect(readAs(await markupIn("zh-CN", <VisitPictures files={[]} />))).toContain("没有照片");
  });
});
