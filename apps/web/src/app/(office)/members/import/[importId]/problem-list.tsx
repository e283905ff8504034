"use client";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { useSentence } from "../../../../../shell/use-refusal.ts";
import type { Asked } from "./import-columns.tsx";

type Problems = NonNullable<Asked["plan"]>["problems"];

type Problem = Problems[number]["problem"];

/** Wrong rows by kind: the sentence, how many, and where the first of them stand. */
export function ProblemList({ problems }: { problems: Problems }) {
  const t = useTranslations("members.import");
  return (
    <Panel flush title={t("problemsTitle")} extra={<span>{t("problemsHint")}</span>}>
      {problems.map(({ problem, count, rows }) => (
        <PanelRow key={`${problem.code}-${problem.field ?? ""}`}>
          <span className="min-w-0 flex-1">
            <ProblemText problem={problem} />
          </span>
          <span className="text-sub tabular-nums text-muted">
            {t("problemRows", { rows: rows.join("、") })}
          </span>
          {count > rows.length && <span className="text-sub text-muted">{t("problemMore", { count })}</span>}
        </PanelRow>
      ))}
    </Panel>
  );
}

/** One problem in a sentence, with the field that it is about. */
export function ProblemText({ problem: { code, field, ...details } }: { problem: Problem }) {
  const t = useTranslations("members.import");
  const words = useTranslations("members.field");
  const [sentence, name] = [useSentence()(String(code), details), String(field ?? "")];
  return name !== "" && words.has(name) ? t("problem", { field: words(name), sentence }) : sentence;
}
