import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { api } from "../../../shell/trpc-server.ts";

export type UnionNames = Readonly<Record<string, string>>;

/** The short names of the unions that filters name, by id: asked for only where one is named. */
export async function unionNamesIn(filters: readonly MemberFilter[]): Promise<UnionNames> {
  const told = JSON.stringify(filters);
  if (!/"union(?:Id)?"/.test(told)) return {};
  const unions = await api.members.unions({});
  return Object.fromEntries(
    unions.flatMap(({ id, shortName }) => (told.includes(id) ? [[id, shortName] as const] : [])),
  );
}
