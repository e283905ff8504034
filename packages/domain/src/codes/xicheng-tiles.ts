import type { Street } from "./organisation.ts";

/**
 * The fifteen streets of Xicheng as tiles, north above, by where they lie to each other: a scheme of our own and no map,
 * so that no published map and no outside service is needed. Columns from the west, rows from the north.
 */
export const xichengTiles: readonly { code: Street; name: string; column: number; row: number }[] = [
  { code: "110102010", name: "德胜", column: 1, row: 0 },
  { code: "110102009", name: "展览路", column: 0, row: 1 },
  { code: "110102003", name: "新街口", column: 1, row: 1 },
  { code: "110102012", name: "什刹海", column: 2, row: 1 },
  { code: "110102007", name: "月坛", column: 0, row: 2 },
  { code: "110102011", name: "金融街", column: 1, row: 2 },
  { code: "110102001", name: "西长安街", column: 2, row: 2 },
  { code: "110102020", name: "广外", column: 0, row: 3 },
  { code: "110102017", name: "广内", column: 1, row: 3 },
  { code: "110102015", name: "椿树", column: 2, row: 3 },
  { code: "110102013", name: "大栅栏", column: 3, row: 3 },
  { code: "110102019", name: "白纸坊", column: 0, row: 4 },
  { code: "110102018", name: "牛街", column: 1, row: 4 },
  { code: "110102016", name: "陶然亭", column: 2, row: 4 },
  { code: "110102014", name: "天桥", column: 3, row: 4 },
];
