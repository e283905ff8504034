import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { RecordHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { FilePenLine, Printer } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { ArchiveStatusPill } from "../archive-pills.tsx";
import { type ArchiveTab, type ArchiveView, archiveTabs } from "./archive-shapes.ts";
import { ClockPill } from "./deadlines-panel.tsx";
import { StepArchiveForm } from "./step-archive-form.tsx";

type Props = { archive: ArchiveView; tab: ArchiveTab; today: string };

/** Who it is, where it stands, the key facts and the next legal steps: always in sight. */
export function ArchiveHeader({ archive, tab, today }: Props) {
  const t = useTranslations("hardship.record");
  return (
    <RecordHeader
      title={archive.name}
      pills={<Pills archive={archive} />}
      meta={t("meta", { number: archive.number, keeper: archive.keeperName ?? t("none") })}
      actions={<Actions archive={archive} today={today} />}
      facts={<KeyFacts archive={archive} />}
      tabs={
        <TabsNav
          label={t("tabs.label")}
          items={archiveTabs.map((each) => ({
            href: each === "overview" ? `/hardship/${archive.id}` : `/hardship/${archive.id}?tab=${each}`,
            label: t(`tabs.${each}`),
            current: each === tab,
            count: { household: archive.household.length, timeline: archive.timeline.length }[each as string],
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
      {running.map((clock) => (
        <ClockPill key={clock.id} clock={clock} named />
      ))}
    </>
  );
}

function Actions({ archive, today }: { archive: ArchiveView; today: string }) {
  const t = useTranslations("hardship");
  const { id, status, mayWrite, householdOpen } = archive;
  const published = status === "onNotice" || status === "reviewed" || status === "compared";
  return (
    <div className="flex flex-col items-end gap-2 max-md:items-stretch">
      <div className="flex flex-wrap justify-end gap-2 max-md:justify-start">
        {published && (
          <ButtonLink href={`/hardship/${id}/notice`} icon={<Printer />}>
            {t("record.notice")}
          </ButtonLink>
        )}
        {mayWrite && householdOpen && (
          <ButtonLink href={`/hardship/${id}/household`} icon={<FilePenLine />}>
            {archive.householdOn === null ? t("household.fill") : t("household.edit")}
          </ButtonLink>
        )}
      </div>
      <StepArchiveForm archive={archive} today={today} />
    </div>
  );
}

function KeyFacts({ archive }: { archive: ArchiveView }) {
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
      <Fact label={t("union")}>{archive.unionName}</Fact>
    </FactGrid>
  );
}
