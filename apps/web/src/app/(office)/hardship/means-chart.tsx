import type { MeansTest } from "@gongbang/domain/hardship/means-test";
import { formatYuan } from "@gongbang/ui/format";
import { useTranslations } from "next-intl";

type Means = Pick<MeansTest, "perHeadFen" | "grossPerHeadFen" | "lineFen" | "relativeLineFen">;

const width = 300;

/** Two bars (before and after expenses) beside the two lines. The same is said in words for who cannot see it. */
export function MeansChart({ means }: { means: Means }) {
  const t = useTranslations("hardship.means");
  const { perHeadFen, grossPerHeadFen, lineFen, relativeLineFen } = means;
  // A very high income is cut off at the edge: what matters is where the lines are.
  const most = Math.max(relativeLineFen * 1.12, Math.min(grossPerHeadFen, relativeLineFen * 1.5) * 1.05);
  const at = (fen: number) => Math.min(width, (fen / most) * width);
  const label = {
    gross: formatYuan(grossPerHeadFen),
    net: formatYuan(perHeadFen),
    line: formatYuan(lineFen),
    upper: formatYuan(relativeLineFen),
  };
  const bars = [
    {
      y: 16,
      fen: grossPerHeadFen,
      fill: "var(--surface-tertiary)",
      words: t("gross", { amount: label.gross }),
      weight: 400,
    },
    { y: 48, fen: perHeadFen, fill: "var(--accent)", words: t("after", { amount: label.net }), weight: 600 },
  ];
  return (
    <figure>
      <figcaption className="text-sub text-muted">{t("chart")}</figcaption>
      <svg
        viewBox={`0 0 ${width} 96`}
        className="w-full max-w-[420px]"
        role="img"
        aria-label={t("chartLabel", label)}
      >
        <path d={`M${at(lineFen)} 4v74`} stroke="var(--foreground)" strokeDasharray="3 3" />
        <path d={`M${at(relativeLineFen)} 4v74`} stroke="var(--faint)" strokeDasharray="3 3" />
        {bars.map(({ y, fen, fill, words, weight }) => (
          <g key={y}>
            <rect x="0" y={y} width={Math.max(2, at(fen))} height="12" rx="2" fill={fill} />
            <text
              x={0}
              y={y - 3}
              fontSize="11"
              fontWeight={weight}
              fill="var(--foreground)"
              className="tabular-nums"
            >
              {words}
            </text>
          </g>
        ))}
        <text x={at(lineFen)} y="90" fontSize="11" fill="var(--muted)" textAnchor="end">
          {t("line", { amount: label.line })}
        </text>
        <text x={width} y="90" fontSize="11" fill="var(--muted)" textAnchor="end">
          {t("upper", { amount: label.upper })}
        </text>
      </svg>
    </figure>
  );
}
