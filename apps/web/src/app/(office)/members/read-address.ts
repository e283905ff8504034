import { listMembersInput } from "@gongbang/domain/members/member-list";
import type { Asked } from "./list-address.ts";

function placeOf(text: string | undefined) {
  const [pinyin, id] = text?.split("~") ?? [];
  return pinyin !== undefined && id !== undefined ? { pinyin, id } : undefined;
}

/** What the address asks for; whatever is none of ours falls back to the whole register. */
export function readAsked({ view, union, status, q, after, before }: Asked) {
  const read = listMembersInput.safeParse({
    ...(view && { view }),
    ...(union && { unionId: union }),
    ...(status && { status }),
    ...(q && { text: q.slice(0, 40) }),
    after: placeOf(after),
    before: placeOf(before),
  });
  return read.success ? read.data : listMembersInput.parse({});
}
