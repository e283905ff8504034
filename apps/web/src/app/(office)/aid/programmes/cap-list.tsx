import type { AppRouter } from "@gongbang/api/root";
import { readyCapSources } from "@gongbang/domain/aid/cap-set";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { formatDay } from "@gongbang/ui/format";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { EndCapForm } from "./end-cap-form.tsx";

type Programme = inferRouterOutputs<AppRouter>["programmes"]["list"]["rows"][number];
type Cap = Programme["caps"][number];
type Props = { programme: Programme; mayChange: boolean; today: string };

/** The caps of a kind of aid, computed: 每户每年：1,450 元 × 12 = 17,400 元, with the text they come from. */
export function CapList({ programme: { kind, caps }, mayChange, today }: Props) {
  const t = useTranslations("aid.programmes");
  const medical = kind === "20";
  if (caps.length === 0) return <span className="text-muted">{t(medical ? "ownPaid" : "noCap")}</span>;
  return (
    <ul className="flex flex-col gap-1 py-1 whitespace-normal">
      {caps.map((cap) => (
        <li key={cap.id} className={cap.inForce ? undefined : "text-muted"}>
          <span className="flex flex-wrap items-center gap-x-2">
            <CapSum cap={cap} />
            {!cap.inForce && <Tag>{t("notYet")}</Tag>}
            {mayChange && cap.effectiveUntil === null && <EndCapForm capId={cap.id} today={today} />}
          </span>
          <CapWords cap={cap} />
        </li>
      ))}
    </ul>
  );
}

function CapSum({ cap: { per, months, sumFen } }: { cap: Cap }) {
  const t = useTranslations("aid.programmes");
  const said = { per: t(`per.${per}`), sum: sumFen };
  if (months === null) return t("capFixed", said);
  return t("capLines", { ...said, months, line: sumFen / months });
}

/** Whom it holds for, since when, and by what text. */
function CapWords({ cap: { grades, stage, effectiveFrom, effectiveUntil, source } }: { cap: Cap }) {
  const [t, locale] = [useTranslations("aid.programmes"), useLocale()];
  const from = formatDay(effectiveFrom, "table", locale);
  const until = effectiveUntil && formatDay(effectiveUntil, "table", locale);
  const known = readyCapSources.includes(source);
  return (
    <span className="block text-meta text-muted">
      {until ? t("until", { from, until }) : t("from", { from })}
      {grades.length > 0 &&
        ` · ${t("forGrades", { grades: grades.map((grade) => codeWord(hardshipGrade, grade, locale)).join(" · ") })}`}
      {stage && ` · ${t("forGrades", { grades: t(`stage.${stage}`) })}`}
      {` · ${known ? t(`source.${source}` as "source.cap.living") : source}`}
    </span>
  );
}
