import { dayAt } from "@gongbang/domain/kernel/day";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, PageHeader, Stack } from "@gongbang/ui/page";
import { FilePlus2, Footprints, Plus } from "lucide-react";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { allowed, quickActions } from "../../shell/navigation.ts";
import { pageContext } from "../../shell/session.ts";
import { HomeDigest } from "./home-digest.tsx";
import { HomeFigures } from "./home-figures.tsx";
import { HomeRound } from "./home-round.tsx";
import { HomeToday } from "./home-today.tsx";
import { homeWork } from "./home-work.ts";

const icons = { recordVisit: <Footprints />, openTicket: <Plus />, openArchive: <FilePlus2 /> } as const;

/** 工作台: what needs this officer today. */
export default async function HomePage() {
  const { actor, may, now } = await pageContext();
  if (!actor) redirect("/sign-in");
  const [t, shell, locale, work] = await Promise.all([
    getTranslations("home"),
    getTranslations("shell"),
    getLocale(),
    homeWork(may, now),
  ]);
  const mayPeople = may("office.person.read");
  const quick = allowed(actor, quickActions).filter(({ key }) => key in icons);
  const today = dayAt(now);
  const [first] = quick;
  const actions = quick.toReversed().map(({ key, href }) => (
    <ButtonLink
      key={key}
      href={href}
      variant={key === first?.key ? "primary" : "outline"}
      icon={icons[key as keyof typeof icons]}
    >
      {shell(`actions.${key}`)}
    </ButtonLink>
  ));
  const waiting =
    (work.missed?.counts.missed ?? 0) +
    (work.near?.counts.today ?? 0) +
    (work.archives?.counts.mine ?? 0) +
    work.invited.length +
    work.failed.length;

  return (
    <Page
      header={
        <PageHeader
          title={formatDay(today, "weekday", locale)}
          note={t("lead", { count: waiting })}
          actions={<span className="flex flex-wrap gap-2">{actions}</span>}
        />
      }
    >
      <Stack>
        <HomeDigest digest={work.digest} />
        <HomeFigures work={work} />
        {work.visits || mayPeople ? (
          <Columns side={<HomeRound visits={work.visits} mayPeople={mayPeople} />}>
            <HomeToday work={work} />
          </Columns>
        ) : (
          <HomeToday work={work} />
        )}
      </Stack>
    </Page>
  );
}
