import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { formatFen } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Line } from "./timeline-places.tsx";

/** What a line says: its title, and what stands below it before the note. */
export function useLineWords(): (line: Line) => { title: string; detail: string } {
  const t = useTranslations("hardship.record");
  const archive = useTranslations("machines.hardship.archive.events");
  const grant = useTranslations("machines.aid.grant.events");
  const sent = useTranslations("machines.office.transition.events");
  const types = useTranslations("transitions.type");
  const papers = useTranslations("templates.kinds");
  const tasks = useTranslations("aid.visits.tasks.kind");
  const measures = useTranslations("plans.measures.kinds");
  const methods = useTranslations("aid.visits.method");
  const locale = useLocale();
  const titleOf = ({ kind, event, what, amountFen }: Line): string => {
    const code = what ?? "";
    switch (kind) {
      case "step":
        return archive(event as "create");
      case "visit":
        return t("visit");
      case "money":
        return t("timeline.money", {
          event: grant(event as "create"),
          amount: formatFen(amountFen ?? 0),
        });
      case "consent":
        return t(`timeline.consent.${event as "given"}`, { kind: t(`consentKinds.${code as "sensitive"}`) });
      case "paper":
        return t("timeline.paper", { kind: papers(code as "letter") });
      case "task":
        return t(`timeline.task.${event as "added"}`, { kind: tasks(code as "followUp") });
      case "transition":
        return t("timeline.transition", { type: types(code as "referral"), event: sent(event as "create") });
      case "measure":
        return t(`timeline.measure.${event as "added"}`, { kind: measures(code as "living") });
    }
  };
  const detailOf = ({ kind, what, words }: Line): string => {
    if (kind === "visit") return methods((what ?? "home") as "home");
    const aid = kind === "money" ? codeWord(aidKind, what, locale) : null;
    return [words, aid].filter((each) => each !== null).join(" · ");
  };
  return (line) => ({ title: titleOf(line), detail: detailOf(line) });
}
