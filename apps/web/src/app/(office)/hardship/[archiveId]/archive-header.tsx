import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { RecordHeader } from "@gongbang/ui/page";
import type { RecordStep } from "@gongbang/ui/step-buttons";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { FilePenLine, FileText, Footprints, HandCoins, Printer, Send, Stamp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { ArchiveStatusPill } from "../archive-pills.tsx";
import type { ArchiveAid } from "./archive-aid.ts";
import { type ArchiveTab, type ArchiveView, archiveTabs, tabHref } from "./archive-shapes.ts";
import { ClockPill } from "./deadlines-panel.tsx";
import { StepArchiveForm } from "./step-archive-form.tsx";

type Props = {
  archive: ArchiveView;
  aid: ArchiveAid;
  tab: ArchiveTab;
  today: string;
  reason?: string | undefined;
};

/** Who it is, where it stands, the key facts and the next legal steps: always in sight. */
export function ArchiveHeader({ archive, aid, tab, today, reason }: Props) {
  const t = useTranslations("hardship.record");
  const counts: Partial<Record<ArchiveTab, number>> = {
    household: archive.household.length,
    evidence: archive.evidence.length,
    money: aid.grants.length,
  };
  return (
    <RecordHeader
      title={archive.name}
      pills={<Pills archive={archive} />}
      meta={t("meta", { number: archive.number, keeper: archive.keeperName ?? t("none") })}
      actions={<StepArchiveForm archive={archive} today={today} links={useLinks({ archive, aid })} />}
      facts={<KeyFacts archive={archive} aid={aid} />}
      tabs={
        <TabsNav
          label={t("tabs.label")}
          items={archiveTabs.map((each) => ({
            href: tabHref(archive.id, each, reason),
            label: t(`tabs.${each}`),
            current: each === tab,
            count: counts[each],
          }))}
        />
      }
    />
  );
}

function Pills({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship.record");
  const locale = useLocale();
  const word = codeWord(hardshipGrade, archive.grade ?? archive.proposedGrade, locale);
  const running = archive.deadlines.filter(({ stoppedOn }) => stoppedOn === null);
  return (
    <>
      <ArchiveStatusPill status={archive.status} large />
      {word && (
        <span className="text-sub">
          {archive.grade === null ? t("proposedGrade") : t("grade")} <b className="font-semibold">{word}</b>
        </span>
      )}
      {archive.kind === "temporary" && <span className="text-sub">{t("temporary")}</span>}
      {running.map((clock) => (
        <ClockPill key={clock.id} clock={clock} named />
      ))}
    </>
  );
}

/** What may be begun from here besides the steps: the sheet, the household's form, a visit, a grant. */
function useLinks({ archive, aid }: Pick<Props, "archive" | "aid">): RecordStep[] {
  const t = useTranslations("hardship");
  const { id, status } = archive;
  const writes = archive.mayWrite && archive.householdOpen;
  const published = status === "compared" || status === "onNotice" || status === "reviewed";
  const [enrolled, relieved] = [status === "enrolled", status === "temporary"];
  const told = status === "returned" || status === "rejected" || status === "closed";
  const household = archive.householdOn === null ? t("household.fill") : t("household.update");
  const links: [boolean, RecordStep][] = [
    [
      (enrolled || relieved || status === "submitted") && aid.mayVisit,
      {
        key: "visit",
        label: t("record.recordVisit"),
        icon: <Footprints />,
        href: `/aid/visits/new?archive=${id}`,
      },
    ],
    [
      (enrolled || relieved) && aid.mayPropose,
      { key: "propose", label: t("record.propose"), icon: <HandCoins />, href: `/aid/propose?archive=${id}` },
    ],
    [
      published,
      { key: "notice", label: t("record.notice"), icon: <Printer />, href: `/hardship/${id}/notice` },
    ],
    [
      told,
      { key: "decision", label: t("record.decision"), icon: <FileText />, href: `/hardship/${id}/decision` },
    ],
    [
      status === "reviewed" || archive.steps.some(isAsked),
      {
        key: "approval",
        label: t("record.approval"),
        icon: <Stamp />,
        href: `/office/approvals?view=all&search=${encodeURIComponent(archive.number)}`,
      },
    ],
    [
      archive.mayWrite && !told && status !== "draft",
      {
        key: "send",
        label: t("record.sendOn"),
        icon: <Send />,
        href: `/office/transitions/new?archive=${id}`,
      },
    ],
    [
      writes,
      { key: "household", label: household, icon: <FilePenLine />, href: `/hardship/${id}/household` },
    ],
  ];
  return links.filter(([offered]) => offered).map(([, link]) => link);
}

/** Its end waits for another person. */
const isAsked = ({ lacks }: ArchiveView["steps"][number]) =>
  lacks.some(({ code }) => code === "HARDSHIP.END_ASKED");

function KeyFacts({ archive, aid }: Pick<Props, "archive" | "aid">) {
  const t = useTranslations("hardship.record");
  const locale = useLocale();
  const { means } = archive;
  return (
    <FactGrid>
      <Fact label={t("gross")}>{means && formatFen(means.grossPerHeadFen)}</Fact>
      <Fact label={t("net")} strong>
        {means && formatFen(means.perHeadFen)}
      </Fact>
      <Fact label={t("line")}>{means && formatFen(means.lineFen)}</Fact>
      <Fact label={t("cause")}>{codeWord(hardshipCause, archive.mainCause, locale)}</Fact>
      <Fact label={t("people")}>{t("peopleCount", { count: archive.household.length })}</Fact>
      <Fact label={t("nextReview")}>
        {archive.nextReviewOn && formatDay(archive.nextReviewOn, "long", locale)}
      </Fact>
      <Fact label={t("nextVisit")}>
        {archive.nextVisitOn && formatDay(archive.nextVisitOn, "long", locale)}
      </Fact>
      {aid.thisYearFen !== null && <Fact label={t("aidThisYear")}>{formatFen(aid.thisYearFen)}</Fact>}
    </FactGrid>
  );
}
