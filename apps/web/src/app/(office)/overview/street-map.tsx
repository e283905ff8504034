import { xichengTiles } from "@gongbang/domain/codes/xicheng-tiles";
import { day } from "@gongbang/domain/kernel/day";
import { numberLists } from "@gongbang/domain/overview/number-lists";
import { formatCount } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { openList } from "./open-list.ts";
import type { Overview } from "./overview-numbers.ts";

const [wide, high, gap] = [84, 52, 4];
const columns = Math.max(...xichengTiles.map(({ column }) => column)) + 1;
const rows = Math.max(...xichengTiles.map(({ row }) => row)) + 1;
/** So faint that the words on it are read; the number says how many. */
const darkest = 0.3;

/** The fifteen streets as tiles, north above, each darker the more households are in its file; each opens these. */
export function StreetMap({ unions, today }: Pick<Overview, "unions" | "today">) {
  const t = useTranslations("overview.map");
  const most = Math.max(1, ...unions.map(({ enrolled }) => enrolled));
  return (
    <Panel title={t("title")}>
      <svg viewBox={`0 0 ${columns * (wide + gap)} ${rows * (high + gap)}`} className="w-full">
        <title>{t("title")}</title>
        {xichengTiles.map(({ code, name, column, row }) => {
          const union = unions.find(({ streetCode }) => streetCode === code);
          const tile = (
            <g transform={`translate(${column * (wide + gap)} ${row * (high + gap)})`}>
              <rect
                width={wide}
                height={high}
                rx={6}
                fill="var(--surface-secondary)"
                stroke="var(--border)"
              />
              {union && (
                <rect
                  width={wide}
                  height={high}
                  rx={6}
                  fill="var(--accent)"
                  fillOpacity={(darkest * union.enrolled) / most}
                />
              )}
              <text x={wide / 2} y={22} textAnchor="middle" fontSize={13} fill="var(--foreground)">
                {name}
              </text>
              <text x={wide / 2} y={41} textAnchor="middle" fontSize={12} fill="var(--foreground)">
                {union ? formatCount(union.enrolled) : "—"}
              </text>
            </g>
          );
          return union ? (
            <a
              key={code}
              href={openList(numberLists({ unionId: union.unionId, today: day(today) }).inFile)}
              aria-label={t("street", { name, count: union.enrolled })}
            >
              {tile}
            </a>
          ) : (
            <g key={code}>{tile}</g>
          );
        })}
      </svg>
      <p className="mt-1 text-meta text-muted">{t("note")}</p>
    </Panel>
  );
}
