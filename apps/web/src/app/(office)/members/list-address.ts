import type { ViewSettings } from "@gongbang/domain/members/member-view";

/**
 * The list's state as its address holds it: whoever is sent the address sees the same list, as far as they may.
 * `after` and `before` are "key~id", `f` is the filter's groups as JSON, `c` the columns joined by dots, `v` the view that
 * it was opened as.
 */
export type Asked = {
  view?: string | undefined;
  union?: string | undefined;
  status?: string | undefined;
  q?: string | undefined;
  f?: string | undefined;
  c?: string | undefined;
  d?: string | undefined;
  s?: string | undefined;
  desc?: string | undefined;
  v?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
  open?: string | undefined;
};

/** An address of the list: what is empty is left out. */
export function hrefOf(asked: Asked): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? "/members" : `/members?${new URLSearchParams(given)}`;
}

/** What the address says of these settings. The page of the list is not part of them. */
export function askedBy(
  { filter, columns, density, sort, descending }: ViewSettings,
  v?: string | null,
): Asked {
  const { view, unionId, status, text, where } = filter;
  return {
    view,
    union: unionId,
    status,
    q: text,
    f: where && where.of.length > 0 ? JSON.stringify(where) : undefined,
    c: columns.join("."),
    d: density === "compact" ? density : undefined,
    s: sort === "name" ? undefined : sort,
    desc: descending ? "1" : undefined,
    v: v ?? undefined,
  };
}

export const placeText = ({ pinyin, id }: { pinyin: string; id: string }) => `${pinyin}~${id}`;
