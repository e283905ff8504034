import { describe, expect, it } from "vitest";
import { JobsLink } from "./jobs-link.tsx";
import { locales, markupIn, readAs } from "./language.fixture.tsx";
import { Mark } from "./mark.tsx";
import { NavIcon } from "./nav-icon.tsx";
import { type NavKey, navigation, quickActions } from "./navigation.ts";
import type { Locale } from "./preferences.ts";
import { Rail } from "./rail.tsx";
import { StandingPage } from "./standing-page.tsx";
import { TabBar } from "./tab-bar.tsx";
import { TopCrumbs } from "./top-crumbs.tsx";

type A = { href: string; current: boolean; words: string };
const linksIn = (markup: string): A[] =>
  [...markup.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].map(([, tag = "", inside = ""]) => ({
    href: /href="([^"]*)"/.exec(tag)?.[1] ?? "",
    current: tag.includes('aria-current="page"'),
    words: readAs(inside),
  }));
const pages: NavKey[] = ["home", "members", "hardship", "visits", "deadlines", "jobs"];
const rail = (path: string, locale: Locale = "zh-CN", counts: Partial<Record<NavKey, number>> = {}) =>
  markupIn(locale, <Rail pages={pages} place="西城区" counts={counts} />, path);

describe("the menu at the desk", () => {
  it("has the pages that the role opens and no others, in the reader's language", async () => {
    const [, ...links] = linksIn(await rail("/"));
    expect(links.map(({ href, words }) => `${href} ${words}`)).toEqual([
      "/ 工作台",
      "/members 会员名册",
      "/hardship 困难档案",
      "/aid/visits 走访",
      "/deadlines 期限",
      "/office/jobs 后台任务",
    ]);
    expect(linksIn(await rail("/", "en")).map(({ words }) => words)).toContain("Hardship");
  });
  it("says whose office it is", async () => expect(readAs(await rail("/"))).toContain("工帮 西城区"));

  it.each([
    ["/", "/"],
    ["/members/0197", "/members"],
    ["/aid/visits/new", "/aid/visits"],
    ["/office/me", undefined],
    ["/disputes", undefined],
  ])("on %s says by ear that this is %s, and only that", async (path, href) => {
    const current = linksIn(await rail(path)).filter((link) => link.current);
    expect(current.map((link) => link.href)).toEqual(href === undefined ? [] : [href]);
  });
  it("counts the work that waits beside its page, and shows no nought", async () => {
    const links = linksIn(await rail("/", "zh-CN", { hardship: 3, deadlines: 0, funds: 9 }));
    expect(links.find(({ href }) => href === "/hardship")?.words).toBe("困难档案 3");
    expect(links.find(({ href }) => href === "/deadlines")?.words).toBe("期限");
    expect(links.map(({ words }) => words).join(" ")).not.toContain("9");
  });
  it("is a named landmark in both languages", async () => {
    for (const locale of locales) expect(await rail("/", locale)).toMatch(/<nav[^>]*aria-label="[^"]+"/);
  });
});

describe("the menu of the phone", () => {
  const bar = (shown: NavKey[], path = "/", counts: Partial<Record<NavKey, number>> = {}) =>
    markupIn("zh-CN", <TabBar pages={shown} counts={counts} />, path);

  it("shows four pages and the rest behind one more: the visit before the fund", async () => {
    const page = await bar(["home", "members", "hardship", "visits", "funds", "disputes", "deadlines"]);
    expect(linksIn(page).map(({ words }) => words)).toEqual(["工作台", "走访", "维权工单", "会员名册"]);
    expect(readAs(page)).toContain("更多");
  });
  it("shows fewer to whoever has fewer", async () => {
    expect(linksIn(await bar(["home", "people", "jobs"])).map(({ words }) => words)).toEqual([
      "工作台",
      "人员与权限",
      "后台任务",
    ]);
  });
  it("says where one stands, also below a page", async () => {
    const page = await bar(pages, "/aid/visits/new");
    expect(linksIn(page).filter(({ current }) => current)).toMatchObject([{ href: "/aid/visits" }]);
  });
  it("is large enough for a thumb", async () => expect(await bar(pages)).toContain("min-h-14"));
});

describe("the top bar", () => {
  it("says the union and the room, with the last one as the place where one stands", async () => {
    const page = await markupIn("zh-CN", <TopCrumbs union="月坛街道总工会" />, "/hardship/0197");
    expect(readAs(page)).toBe("月坛街道总工会 困难档案");
    expect(page).toMatch(/aria-current="page"[^>]*>困难档案/);
  });
  it("says the union alone on a page of no room", async () => {
    expect(readAs(await markupIn("zh-CN", <TopCrumbs union="月坛街道总工会" />, "/office/me"))).toBe(
      "月坛街道总工会",
    );
  });
  it("says in words how many jobs run, and not only by a turning sign", async () => {
    const running = await markupIn("zh-CN", <JobsLink running={2} />);
    expect(running).toMatch(/aria-label="[^"]*2 项正在运行"/);
    expect(await markupIn("zh-CN", <JobsLink running={0} />)).toContain('aria-label="后台任务"');
  });
});

describe("what stands beside a name", () => {
  it("is an icon for every page and every action, which is not read out", async () => {
    for (const { key } of [...navigation, ...quickActions]) {
      const icon = await markupIn("zh-CN", <NavIcon name={key} />);
      expect(icon).toMatch(/^<svg[^>]*aria-hidden="true"/);
    }
  });
  it("is the house's own mark", async () => expect(await markupIn("zh-CN", <Mark />)).not.toBe(""));
});

it("a page that is none says why in its heading, and where to go on", async () => {
  const page = await markupIn(
    "zh-CN",
    <StandingPage icon={null} title="没有找到" body="请核对地址。" action={<a href="/">回工作台</a>} />,
  );
  expect(page).toMatch(/<h1[^>]*>没有找到<\/h1>/);
  expect(readAs(page)).toContain("请核对地址。 回工作台");
});
