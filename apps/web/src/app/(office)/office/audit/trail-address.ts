import { readTrailInput } from "@gongbang/domain/office/read-trail.input";

/** The trail's filters as its address holds them. `after` is "at~chain~seq". */
export type Asked = {
  person?: string;
  action?: string;
  from?: string;
  to?: string;
  result?: string;
  after?: string;
};
type Filters = Omit<Asked, "after">;

function placeOf(after: string | undefined) {
  const [at, chain, seq] = after?.split("~") ?? [];
  return at && chain && seq ? { at, chain: Number(chain), seq: Number(seq) } : undefined;
}

/** What the address asks for; an empty field of the form counts as none. */
export function readAsked({ after, ...filters }: Asked) {
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
  const read = readTrailInput.safeParse({ ...given, after: placeOf(after) });
  return read.success ? read.data : readTrailInput.parse({});
}

/** An address of the trail: what is empty is left out. */
export const hrefOf = (filters: Filters, after?: string) => {
  const given = Object.entries({ ...filters, after }).flatMap(([key, value]) =>
    value ? [[key, value]] : [],
  );
  return `/office/audit?${new URLSearchParams(given)}`;
};
