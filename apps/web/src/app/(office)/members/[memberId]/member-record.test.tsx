import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, saidIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { RecordTrail, type TrailLine } from "~/shell/record-trail.tsx";
import { aMember } from "../member-record.fixture.tsx";
import { FamilyPanel } from "./family-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { MemberHeader } from "./member-header.tsx";
import { memberTabs, rightsOf, tabsFor } from "./member-rights.ts";
import { MemberTimeline } from "./member-timeline.tsx";
import { RegisterSheet } from "./print/register-sheet.tsx";
import { firstOfRooms, type TimedRecords } from "./room-records.ts";
import { RoomsPanel } from "./rooms-panel.tsx";

const caseworker = rightsOf({ roles: ["caseworker"] });
const finance = rightsOf({ roles: ["finance"] });

describe("the tabs of a member's record", () => {
  it("are those that have something for the viewer", () => {
    expect(tabsFor(caseworker)).toEqual([...memberTabs]);
    expect(tabsFor(finance)).toEqual(["facts", "timeline", "trail"]);
    expect(tabsFor(rightsOf(null))).toEqual(["facts", "timeline", "trail"]);
  });
  it("stand below who it is, and the way to print and to change", async () => {
    const header = (rights: typeof caseworker) =>
      deskIn("zh-CN", <MemberHeader member={aMember} rights={rights} tabs={tabsFor(rights)} tab="facts" />);
    const links = linksIn(await header(caseworker)).map(([href]) => href);
    expect(links).toEqual(
      expect.arrayContaining(["/members/0197-m/edit", "/members/0197-m/print", "/members/0197-m?tab=family"]),
    );
    const few = linksIn(await header(finance)).map(([href]) => href);
    expect(few).not.toEqual(expect.arrayContaining(["/members/0197-m/edit"]));
    expect(few.some((href) => href?.includes("print"))).toBe(false);
  });
});

const step = {
  ...{ id: "s1", machine: "hardship.archive", recordId: "a1", event: "approve", becomes: "enrolled" },
  ...{ happenedOn: "2026-05-01", at: "2026-05-01T02:00:00.000Z", actorName: "赵主管" },
};
const records: TimedRecords = {
  steps: [],
  archives: {
    rows: [
      {
        ...{ id: "a1", number: "困 2026-0391", status: "enrolled", grade: "1" },
        ...{ enrolledOn: "2026-05-01", closedOn: null },
      },
    ],
    steps: [step],
  },
  grants: null,
  visits: {
    rows: [
      {
        ...{ id: "v1", archiveId: "a1", visitedOn: "2026-06-01", method: "home", met: true },
        ...{ visitorName: "林秀英", note: "换季补助已收到" },
      },
    ],
  },
  tickets: { rows: [], steps: [] },
};

describe("what the rooms know of a person", () => {
  it("is told room by room, with the way to each record, and nothing of a room that is not the viewer's", async () => {
    const page = await deskIn("zh-CN", <RoomsPanel rooms={firstOfRooms(records)} />);
    expect(readAs(page)).toContain("困 2026-0391");
    expect(readAs(page)).toContain("深度困难");
    expect(readAs(page)).not.toContain("帮扶款");
    expect(linksIn(page).map(([href]) => href)).toEqual(["/hardship/a1", "/aid/visits/v1"]);
  });
  it("is nothing at all where no room is the viewer's", async () => {
    const none = { archives: null, grants: null, visits: null, tickets: null };
    expect(readAs(await deskIn("zh-CN", <RoomsPanel rooms={none} />))).toBe("");
  });
  it("stands on one line of time, the newest first, in both languages", async () => {
    const said = await saidIn(<MemberTimeline member={aMember} records={records} />);
    const zh = said["zh-CN"];
    const places = ["走访：入户走访", "困 2026-0391", "登记会员", "入会"].map((word) => zh.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    // Registered in September 2026, visited in June, enrolled in May, joined in 2012.
    expect(zh.indexOf("登记会员")).toBeLessThan(zh.indexOf("走访"));
    expect(zh.indexOf("走访")).toBeLessThan(zh.indexOf("困 2026-0391"));
    expect(zh.lastIndexOf("入会")).toBeGreaterThan(zh.indexOf("困 2026-0391"));
    expect(said.en).not.toMatch(/record\.|machines\./);
  });
});

const person = {
  ...{ id: "f1", version: 1, name: "李小小", relation: "20", birthOn: "2015-03-01" },
  ...{ employment: "31", unitName: "育民小学", idMask: "110***********1234" },
};

describe("the family", () => {
  const family = (rights: typeof caseworker, rows = [person]) =>
    deskIn("zh-CN", <FamilyPanel memberId="0197-m" family={rows} rights={rights} />);
  it("is told by name, relation, birth and work, with its number masked", async () => {
    const words = readAs(await family(caseworker));
    for (const word of ["李小小", "子", "2015-03-01", "学生", "育民小学", "110***********1234"])
      expect(words).toContain(word);
  });
  it("is changed only by who may", async () => {
    expect(allOf(await family(caseworker), "button").length).toBeGreaterThan(2);
    expect(allOf(await family(rightsOf({ roles: ["auditor"] })), "button")).toHaveLength(1);
  });
  it("says so where nobody is written down", async () => {
    expect(readAs(await family(caseworker, []))).toContain("还没有登记家庭成员");
  });
});

describe("the files", () => {
  const there = {
    ...{
      id: "d1",
      purpose: "application" as const,
      name: "入会申请书.pdf",
      kind: "pdf" as const,
      bytes: 20_480,
    },
    ...{ addedByName: "林秀英", createdAt: "2026-09-18T02:00:00.000Z", removedAt: null, removedWhy: null },
  } as const;
  const gone = { ...there, id: "d2", removedAt: "2026-09-19T02:00:00.000Z", removedWhy: "传错了人" };
  const panel = (changesFiles: boolean) =>
    deskIn("zh-CN", <FilesPanel memberId="0197-m" files={[there, gone]} rights={{ changesFiles }} />);
  it("can be opened and saved while they are there, and say why they went", async () => {
    const page = await panel(true);
    expect(linksIn(page).map(([href]) => href)).toEqual([
      "/api/member-files/d1?show=1",
      "/api/member-files/d1",
    ]);
    expect(readAs(page)).toContain("已删除：传错了人");
  });
  it("are added and taken out only by who may", async () => {
    expect(readAs(await panel(true))).toContain("把文件拖到这里");
    expect(readAs(await panel(false))).not.toMatch(/把文件拖到这里|^删除$/);
    expect(unnamed(await panel(true))).toEqual([]);
  });
});

describe("the register form on paper", () => {
  const sheet = { form: { member: aMember, family: [person] }, today: "2026-09-28", officer: "林秀英" };
  const plain = {
    ...{ citizenId: "110102197410012345", phone: "13800000000", bankCard: null },
    ...{ address: "西城区月坛南街1号", registrationPlace: null },
  };
  it("carries masks, and in plain only what was uncovered", async () => {
    const masked = readAs(await deskIn("zh-CN", <RegisterSheet {...sheet} plain={null} />));
    expect(masked).toContain("110102********2345");
    expect(masked).toContain("138****0000");
    expect(masked).not.toMatch(/\d{17}[\dXx]|1[3-9]\d{9}/);
    const whole = readAs(await deskIn("zh-CN", <RegisterSheet {...sheet} plain={plain} />));
    expect(whole).toContain("110102197410012345");
    expect(whole).toContain("13800000000");
  });
  it("has a label for every cell in both languages, the union and the family", async () => {
    for (const locale of locales) {
      const words = readAs(await deskIn(locale, <RegisterSheet {...sheet} plain={null} />));
      expect(words).not.toMatch(/record\.|field\./);
      expect(words).toContain("月坛街道总工会");
      expect(words).toContain("李小小");
    }
  });
});

describe("the trail of a member", () => {
  const line: TrailLine = {
    ...{ at: "2026-09-27T16:30:00.000Z", actorName: "王芳", action: "member.change", kind: "write" },
    ...{ reason: null, changes: [{ field: "education", was: null, becomes: "11" }] },
  };
  const said = async (...trail: TrailLine[]) => readAs(await deskIn("zh-CN", <RecordTrail trail={trail} />));
  it("says a change by the field's name and the standard's words", async () => {
    expect(await said(line)).toMatch(/学历.*博士研究生毕业/);
    const platform = { ...line, changes: [{ field: "platform", was: null, becomes: "某平台" }] };
    expect(await said(platform)).toMatch(/平台.*某平台/);
  });
  it("puts uncovering a field among who looked, with the reason in words", async () => {
    const uncovered = {
      ...line,
      action: "member.reveal",
      reason: "visit: 上门前联系",
      changes: [{ field: "phone" }],
    };
    expect(await said(uncovered)).toContain("联系本人或走访 · 上门前联系");
  });
  it("says of a sealed field that it changed, and not to what", async () => {
    const words = await said({ ...line, changes: [{ field: "registrationPlace" }] });
    expect(words).toContain("户籍地");
    expect(words).not.toContain("→");
  });
});
