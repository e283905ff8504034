import type { AppRouter } from "@gongbang/api/root";
import { type ArchivePackShow, archivePackShows } from "@gongbang/domain/hardship/archive-pack.input";
import type { inferRouterOutputs } from "@trpc/server";

type Packs = inferRouterOutputs<AppRouter>["archivePacks"];
export type Standing = Packs["standing"];
export type Entry = Packs["list"]["rows"][number];
export type Batch = Packs["batches"][number];
export type Panel = Packs["record"];

/** The page's state as its address holds it. */
export type Asked = { union?: string; show?: string; after?: string };

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What the address asks for; what is none of ours falls back. */
export function readAsked({ union, show, after }: Asked) {
  return {
    ...(union && isId(union) && { unionId: union }),
    show: archivePackShows.find((each) => each === show) ?? ("pending" satisfies ArchivePackShow),
    ...(after && isId(after) && { after }),
  };
}

/** An address of the page: what is empty is left out. */
export function hrefOf(asked: { [Part in keyof Asked]?: string | undefined }): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? "/hardship/pack" : `/hardship/pack?${new URLSearchParams(given)}`;
}
