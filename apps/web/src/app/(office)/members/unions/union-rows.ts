import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

type Union = inferRouterOutputs<AppRouter>["members"]["unions"][number];
export type UnionRow = Union & { depth: number; own: number; all: number };

/** In the order of the paths a parent stands right before what is under it. */
export function rowsOf(unions: readonly Union[], counts: ReadonlyMap<string, number>): UnionRow[] {
  const depthOf = (path: string) => path.split("/").length;
  const top = Math.min(...unions.map(({ path }) => depthOf(path)));
  return unions.map((union) => {
    const under = unions.filter(({ path }) => path.startsWith(union.path));
    const all = under.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
    return { ...union, depth: depthOf(union.path) - top, own: counts.get(union.id) ?? 0, all };
  });
}
