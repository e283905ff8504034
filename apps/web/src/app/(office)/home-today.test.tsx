import type { ArchiveStatus } from "@gongbang/domain/hardship/archive.status";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { HomeFigures } from "./home-figures.tsx";
import { HomeRound } from "./home-round.tsx";
import { HomeToday } from "./home-today.tsx";
import type { HomeWork } from "./home-work.ts";

type Locale = "zh-CN" | "en";
const nothing: HomeWork = {
  missed: null,
  near: null,
  archives: null,
  grants: null,
  visits: null,
  tickets: null,
  invited: [],
  failed: [],
  digest: null,
};
/** Parts of the desk, as far as these pages look at them. */
const work = (parts: object): HomeWork => ({ ...nothing, ...parts });

const standing = (kind: string, days: number) => ({ kind, days, unit: "day" });
const clock = (id: string, machine: string, name: string, of = standing("missed", -2)) => ({
  ...{ id, machine, clock: name, recordId: `r-${id}`, keeperName: "王芳", standing: of },
  title: `标题 ${id}`,
});
const archive = (status: ArchiveStatus, noticeUntil: string | null = null) => ({
  ...{ id: "0197-a", number: "困 2026-0042", name: "李桂兰", unionName: "月坛街道", status, noticeUntil },
});
const counts = { enrolled: 1234, applying: 7, overdueReview: 3, mine: 2, all: 0, ended: 0 };
const grant = {
  ...{ id: "0197-g", number: "帮 2026-0007", name: "李桂兰", fundName: "中央财政帮扶资金" },
  ...{ amountFen: 200_050, status: "proposed" },
};
const grants = (view: string) => ({ view, rows: [grant], counts: { toApprove: 1, toPay: 2, toHandOver: 3 } });
const ticket = {
  ...{ id: "0197-t", number: "调 2026-0031", applicantName: "孙建国", employerName: "恒远物业" },
  due: { standing: standing("soon", 1) },
};

const today = (parts: object, locale: Locale = "zh-CN") => markupIn(locale, <HomeToday work={work(parts)} />);

describe("what needs this officer today", () => {
  it("is nothing, and says so, where nothing is", async () => {
    for (const parts of [{}, { missed: { rows: [], counts: { missed: 0 } } }]) {
      expect(readAs(await today(parts))).toBe("今天要办 都办完了");
    }
  });
  it("is, for whoever keeps the office, the invitations that nobody used and the jobs that failed", async () => {
    const page = await today({
      invited: [{ id: "0197-p", name: "周敏", username: "zhoumin", unionName: "德胜街道总工会" }],
      failed: [{ id: "0197-j", kind: "members.planImport", createdAt: "2026-09-22T01:00:00Z" }],
    });
    expect(readAs(page)).toMatch(/邀请尚未启用.*周敏.*德胜街道总工会.*待启用.*未完成的后台任务.*预检名册/);
    expect(linksIn(page).map(([href]) => href)).toEqual(
      expect.arrayContaining(["/office/people/0197-p", "/office/people?status=invited", "/office/jobs"]),
    );
  });
  it("begins with what is missed, and then what comes next", async () => {
    const page = await today({
      missed: { rows: [clock("a", "dispute.ticket", "acceptance")], counts: { missed: 1 } },
      near: {
        rows: [clock("b", "hardship.archive", "annualReview", standing("soon", 3))],
        counts: { seven: 4 },
      },
    });
    expect(allOf(page, "h3")[0]?.text).toMatch(/^期限 5/);
    const rows = linksIn(page).filter(([, words]) => words.includes("标题"));
    expect(rows.map(([href]) => href)).toEqual(["/disputes/r-a", "/hardship/r-b"]);
    expect(rows[0]?.[1]).toMatch(/标题 a 王芳 逾期 2 天$/);
    expect(rows[1]?.[1]).toMatch(/^年度复核 标题 b 王芳 剩 3 天$/);
  });
  it("shows eight clocks at most, and how many there are", async () => {
    const rows = Array.from({ length: 6 }, (_, i) => clock(`m${i}`, "dispute.ticket", "acceptance"));
    const page = await today({
      missed: { rows, counts: { missed: 40 } },
      near: { rows, counts: { seven: 2 } },
    });
    expect(linksIn(page).filter(([, words]) => words.includes("标题"))).toHaveLength(8);
    expect(allOf(page, "h3")[0]?.text).toMatch(/^期限 42/);
  });
  it.each([
    ["toApprove", "待我审批 1", "/aid/grants?view=toApprove"],
    ["toPay", "待我付款 2", "/aid/grants?view=toPay"],
    ["toHandOver", "待送达的帮扶款 3", "/aid/grants?view=toHandOver"],
  ])("has the grants of who must act on them: %s", async (view, head, href) => {
    const page = await today({ grants: grants(view) });
    expect(allOf(page, "h3")[0]?.text).toMatch(new RegExp(`^${head}`));
    expect(linksIn(page)).toEqual([
      [href, expect.any(String)],
      ["/aid/grants/0197-g", "¥2,000.50 李桂兰 帮 2026-0007 · 中央财政帮扶资金 待批准"],
    ]);
  });
  it("says of an archive where it stands, and until when its notice hangs", async () => {
    const said = async (status: ArchiveStatus, until?: string) =>
      linksIn(await today({ archives: { rows: [archive(status, until)], counts } })).at(-1);
    expect(await said("onNotice", "2026-10-12")).toEqual([
      "/hardship/0197-a",
      "困 2026-0042 李桂兰 公示至 10月12日 公示",
    ]);
    expect((await said("returned"))?.[1]).toBe("困 2026-0042 李桂兰 月坛街道 退回");
  });
  it("alarms by an archive that came back, and by no other", async () => {
    const look = (status: ArchiveStatus) => today({ archives: { rows: [archive(status)], counts } });
    expect(await look("returned")).toContain("danger");
    expect(await look("submitted")).not.toContain("danger");
  });
  it("has the tickets with their next day, and without a pill where there is none", async () => {
    const said = async (due: object | null) =>
      linksIn(await today({ tickets: { rows: [{ ...ticket, due }], counts: { mine: 1 } } })).at(-1)?.[1];
    expect(await said(ticket.due)).toBe("调 2026-0031 孙建国 恒远物业 剩 1 天");
    expect(await said(null)).toBe("调 2026-0031 孙建国 恒远物业");
  });
  it("leads from each group to all of it, in both languages", async () => {
    const all = { grants: grants("toPay"), archives: { rows: [archive("draft")], counts } };
    for (const locale of locales) {
      const hrefs = linksIn(await today(all, locale)).map(([href]) => href);
      expect(hrefs).toEqual(expect.arrayContaining(["/aid/grants?view=toPay", "/hardship?view=mine"]));
      expect(readAs(await today(all, locale))).not.toMatch(/(home|machines|common)\./);
    }
  });
});

describe("this officer's numbers", () => {
  const figures = (parts: object, locale: Locale = "zh-CN") =>
    markupIn(locale, <HomeFigures work={work(parts)} />);
  const all = {
    archives: { rows: [], counts },
    visits: { rows: [], count: 11 },
    grants: grants("toPay"),
    tickets: { rows: [], counts: { open: 9, unassigned: 2, mine: 1 } },
    missed: { rows: [], counts: { missed: 1 } },
    near: { rows: [], counts: { seven: 4 } },
  };
  it("each open their list", async () => {
    expect(linksIn(await figures(all))).toEqual([
      ["/hardship?view=enrolled", "在档困难家庭 1,234 户"],
      ["/hardship?view=applying", "办理中的申请 7 户"],
      ["/hardship?view=overdueReview", "年度复核到期 3 户"],
      ["/aid/visits", "7 天内到期走访 11 户"],
      ["/aid/grants?view=toPay", "待付款 2 笔"],
      ["/disputes?view=open", "在办工单 9 件"],
    ]);
  });
  it("are those that the role holds: a mediator sees tickets and clocks", async () => {
    const { tickets, missed, near } = all;
    expect(linksIn(await figures({ tickets, missed, near })).map(([, words]) => words)).toEqual([
      "在办工单 9 件",
      "未指派工单 2 件",
      "已逾期 1 项",
      "7 天内到期 4 项",
    ]);
  });
  it("are none at all for who holds nothing of them", async () => expect(await figures({})).toBe(""));
  it("show a nought as a nought", async () => {
    expect(readAs(await figures({ visits: { rows: [], count: 0 } }))).toBe("7 天内到期走访 0 户");
  });
  it("speak both languages", async () => {
    for (const locale of locales) expect(readAs(await figures(all, locale))).not.toContain("home.");
  });
});

describe("the visits that are due", () => {
  const household = (daysLeft: number, addressMask: string | null = "西城区月坛南街****") => ({
    ...{ id: `a${daysLeft}`, name: "李桂兰", number: "困 2026-0042", addressMask, daysLeft },
  });
  const round = (rows: object[], mayPeople = false, locale: Locale = "zh-CN") =>
    markupIn(
      locale,
      <HomeRound visits={work({ visits: { rows, count: rows.length } }).visits} mayPeople={mayPeople} />,
    );
  it.each([
    [-3, "逾期 3 天"],
    [0, "今天到期"],
    [1, "剩 1 天"],
    [7, "剩 7 天"],
  ])("of %i days are said as: %s", async (daysLeft, said) => {
    expect(readAs(await round([household(daysLeft)]))).toMatch(new RegExp(`${said}$`));
  });
  it("lead straight to the form of the visit, with the address masked", async () => {
    const page = await round([household(2)]);
    expect(linksIn(page)).toEqual([
      ["/aid/visits", "1 户"],
      ["/aid/visits/new?archive=a2", "李桂兰 困 2026-0042 西城区月坛南街**** 剩 2 天"],
    ]);
  });
  it("press from three days on", async () => {
    expect(await round([household(3)])).toContain("due-soon");
    expect(await round([household(4)])).not.toContain("due-soon");
  });
  it("are none, and say so", async () => {
    expect(readAs(await round([]))).toContain("7 天内没有到期的走访");
  });
  it("give way to the accounts for who runs the system, and to nothing for anybody else", async () => {
    const instead = (mayPeople: boolean) =>
      markupIn("zh-CN", <HomeRound visits={null} mayPeople={mayPeople} />);
    expect(linksIn(await instead(true))).toEqual([
      ["/office/people", "人员与权限"],
      ["/office/jobs", "后台任务"],
    ]);
    expect(await instead(false)).toBe("");
  });
});
