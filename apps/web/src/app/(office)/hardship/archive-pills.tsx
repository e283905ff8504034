import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import type { ArchiveStatus } from "@gongbang/domain/hardship/archive.status";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";

const tones = {
  draft: "neutral",
  submitted: "info",
  verified: "info",
  compared: "info",
  onNotice: "info",
  reviewed: "warning",
  temporary: "info",
  enrolled: "success",
  suspended: "warning",
  returned: "danger",
  rejected: "neutral",
  closed: "neutral",
} as const satisfies Record<ArchiveStatus, string>;

/** The state of an archive, in the machine's own word. */
export function ArchiveStatusPill({ status, large }: { status: ArchiveStatus; large?: boolean }) {
  const t = useTranslations("machines.hardship.archive.states");
  return (
    <StatusPill tone={tones[status]} large={large}>
      {t(status)}
    </StatusPill>
  );
}

/** The category; marked as proposed until it is decided. */
export function GradeTag({ grade, decided }: { grade: string | null; decided: boolean }) {
  const t = useTranslations("hardship.list");
  const word = codeWord(hardshipGrade, grade, useLocale());
  if (word === null) return <>—</>;
  return <Tag tone={decided ? "info" : "neutral"}>{decided ? word : t("proposed", { grade: word })}</Tag>;
}
