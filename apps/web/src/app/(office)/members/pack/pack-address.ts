import { packFormats } from "@gongbang/domain/codes/pack-formats";
import { type PackShow, packShows } from "@gongbang/domain/members/pack.input";

/** The page's state as its address holds it. `after` is "path~id". */
export type Asked = { format?: string; union?: string; show?: string; after?: string };

/** What the address asks for; what is none of ours falls back. */
export function readAsked({ format, union, show, after }: Asked) {
  const known = packFormats.find(({ key }) => key === format) ?? packFormats[0];
  const [path, id] = after?.split("~") ?? [];
  return {
    formatKey: known?.key ?? "",
    ...(union && isId(union) && { unionId: union }),
    show: packShows.find((each) => each === show) ?? ("lacking" satisfies PackShow),
    ...(path && id && isId(id) && { after: { path, id } }),
  };
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** An address of the page: what is empty is left out. */
export function hrefOf(asked: { [Part in keyof Asked]?: string | undefined }): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? "/members/pack" : `/members/pack?${new URLSearchParams(given)}`;
}

/** The copy panel of a record. */
export const panelHref = (recordId: string, formatKey: string) =>
  `/members/pack/${recordId}?${new URLSearchParams({ format: formatKey })}`;
