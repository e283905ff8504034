import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aMember, type Member } from "../member-record.fixture.tsx";
import { MemberTimeline } from "./member-timeline.tsx";
import { firstOfRooms, type RoomRecords, type TimedRecords } from "./room-records.ts";
import { RoomsPanel } from "./rooms-panel.tsx";

type Of<Room extends "archives" | "grants" | "visits" | "tickets"> = NonNullable<
  RoomRecords[Room]
>["rows"][number];
const archive: Of<"archives"> = {
  ...{ id: "a1", number: "困 2026-0391", status: "enrolled", grade: "1", enrolledOn: "2026-05-01" },
  closedOn: null,
};
const grant: Of<"grants"> = {
  ...{ id: "g1", archiveId: "a1", number: "帮 2026-0007", kind: "1", amountFen: 300_000 },
  ...{ fundName: "市级帮扶资金", status: "paid", proposedOn: "2026-06-10" },
};
const visit: Of<"visits"> = {
  ...{ id: "v1", archiveId: "a1", visitedOn: "2026-06-01", method: "home", met: true },
  ...{ visitorName: "林秀英", note: "换季补助已收到" },
};
const ticket: Of<"tickets"> = {
  ...{ id: "k1", number: "调 2026-0012", kind: "1", employerName: "北京恒远物业管理有限公司" },
  ...{ receivedOn: "2026-07-02", status: "mediating" },
};
const none: TimedRecords = { steps: [], archives: null, grants: null, visits: null, tickets: null };
const panel = (records: Partial<RoomRecords>, locale: Locale = "zh-CN") =>
  deskIn(locale, <RoomsPanel rooms={firstOfRooms({ ...none, ...records })} />);
/** The rooms that are shown, by their names for the ear, with what each says. */
const rooms = async (records: Partial<RoomRecords>, locale: Locale = "zh-CN") =>
  Object.fromEntries(
    allOf(await panel(records, locale), "section")
      .filter(({ attributes }) => attributes["aria-label"])
      .map(({ attributes, text }) => [attributes["aria-label"], text]),
  );

describe("the rooms on a member's page", () => {
  const every = {
    archives: { rows: [archive], steps: [] },
    grants: { rows: [grant], steps: [] },
    visits: { rows: [visit] },
    tickets: { rows: [ticket], steps: [] },
  };
  it("stand one below the other, each with how many it holds and the way to every record", async () => {
    expect(Object.keys(await rooms(every))).toEqual(["困难档案", "帮扶款", "走访", "争议工单"]);
    expect(linksIn(await panel(every)).map(([href]) => href)).toEqual([
      ...["/hardship/a1", "/aid/grants/g1", "/aid/visits/v1", "/disputes/k1"],
    ]);
  });
  it("say of an archive its grade and since when it stands, and when it was closed", async () => {
    expect((await rooms(every)).困难档案).toContain("困 2026-0391 深度困难 · 2026-05-01 建档");
    const closed = { archives: { rows: [{ ...archive, closedOn: "2026-08-31" }], steps: [] } };
    expect((await rooms(closed)).困难档案).toContain("2026-05-01 建档 · 2026-08-31 撤档");
  });
  it("say a sum in yuan, never in fen", async () => {
    const words = (await rooms(every)).帮扶款;
    expect(words).toContain("3,000.00");
    expect(words).not.toContain("300000");
    expect(words).toContain("市级帮扶资金");
  });
  it("say of a visit who went and how", async () => {
    expect((await rooms(every)).走访).toContain("2026-06-01 入户走访，林秀英 换季补助已收到");
  });
  it("say so where the viewer reads a room and nothing is in it", async () => {
    expect(await rooms({ tickets: { rows: [], steps: [] } })).toEqual({ 争议工单: "争议工单 0 没有记录" });
  });
  it("show five at once, and how many more there are", async () => {
    const rows = Array.from({ length: 8 }, (_, i) => ({ ...visit, id: `v${i}` }));
    expect(linksIn(await panel({ visits: { rows } }))).toHaveLength(5);
    expect((await rooms({ visits: { rows } })).走访).toContain("另有 3 项");
    expect((await rooms({ visits: { rows: rows.slice(0, 5) } })).走访).not.toContain("另有");
  });
  it("are complete in English", async () => {
    const said = Object.entries(await rooms(every, "en"))
      .flat()
      .join(" ");
    expect(said).not.toMatch(/rooms\.|states\.|codes\./);
  });
});

describe("a member's line of time", () => {
  const events = async (
    records: Partial<TimedRecords>,
    more: Partial<Member> = {},
    locale: Locale = "zh-CN",
  ) => {
    const page = await deskIn(
      locale,
      <MemberTimeline member={{ ...aMember, ...more }} records={{ ...none, ...records }} />,
    );
    return allOf(page, "time").map(({ attributes }) => attributes.dateTime);
  };
  const words = async (records: Partial<TimedRecords>, more: Partial<Member> = {}) =>
    readAs(
      await deskIn(
        "zh-CN",
        <MemberTimeline member={{ ...aMember, ...more }} records={{ ...none, ...records }} />,
      ),
    );
  it("puts the registration on the day that it was in Beijing", async () => {
    expect(await events({}, { createdAt: "2026-09-27T16:30:00.000Z", joinedOn: null })).toEqual([
      "2026-09-28",
    ]);
    expect(await words({}, { createdAt: "2026-09-27T15:59:00.000Z", joinedOn: null })).toContain(
      "2026年9月27日",
    );
  });
  it("says nothing of joining while nobody has joined", async () => {
    expect(await words({}, { joinedOn: null })).not.toMatch(/ 入会/);
    expect(await words({})).toContain("2012年4月23日");
  });
  it("says with which roster somebody came", async () => {
    const cameWith = { importId: "i", fileName: "2026年名册.xlsx" };
    expect(await words({}, { cameWith })).toContain("随名册“2026年名册.xlsx”导入");
  });
  it("says of a visit whether anybody was met", async () => {
    expect(await words({ visits: { rows: [visit] } })).toContain("走访：入户走访");
    expect(await words({ visits: { rows: [{ ...visit, met: false }] } })).toContain("走访未遇：入户走访");
  });
  it("says a step by the record that took it, and keeps two of one day in their order", async () => {
    const step = (id: string, event: string, at: string) => ({
      ...{ id, machine: "members.membership", recordId: "0197-m", event, becomes: "active", at },
      ...{ happenedOn: "2026-05-01", actorName: "赵主管" },
    });
    const said = await words({
      steps: [
        step("s1", "admonish", "2026-05-01T01:00:00.000Z"),
        step("s2", "resume", "2026-05-01T06:00:00.000Z"),
      ],
    });
    expect(said.indexOf("恢复缴费和活动")).toBeGreaterThanOrEqual(0);
    expect(said.indexOf("恢复缴费和活动")).toBeLessThan(said.indexOf("教育"));
    expect(said).toContain("进入“在籍”");
  });
  it("says an old word as it stands rather than nothing", async () => {
    const gone = { id: "s", machine: "members.membership", recordId: "x", event: "convert", becomes: "half" };
    const step = { ...gone, happenedOn: "2020-01-01", at: "2020-01-01T00:00:00.000Z", actorName: "王芳" };
    expect(await words({ steps: [step] })).toContain("convert");
    for (const locale of locales) expect(await events({ steps: [step] }, {}, locale)).toHaveLength(3);
  });
});
