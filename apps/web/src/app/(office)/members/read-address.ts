import { memberPlace } from "@gongbang/domain/members/member-list";
import {
  isWholeNumber,
  plainSettings,
  type ViewSettings,
  viewSettings,
} from "@gongbang/domain/members/member-view";
import type { Asked } from "./list-address.ts";

function placeOf(text: string | undefined) {
  const at = text?.lastIndexOf("~") ?? -1;
  const read = memberPlace.safeParse({ pinyin: text?.slice(0, at), id: text?.slice(at + 1) });
  return at > 0 && read.success ? read.data : undefined;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the address asks for no list in particular: then the view opens that was chosen to open first. */
export const isBare = ({ open: _, ...asked }: Asked): boolean => Object.values(asked).every((each) => !each);

/**
 * What the address asks for; whatever is none of ours falls back to the whole register. A whole number of a person is
 * never taken from an address: the search box sends it otherwise.
 */
export function readAsked({ view, union, status, q, f, c, d, s, desc, after, before }: Asked) {
  const text = q?.trim().slice(0, 40);
  const where = jsonOf(f);
  const read = viewSettings.safeParse({
    filter: {
      ...(view && { view }),
      ...(union && { unionId: union }),
      ...(status && { status }),
      ...(text && !isWholeNumber(text) && { text }),
      ...(where !== undefined && { where }),
    },
    columns: c ? c.split(".") : plainSettings.columns,
    density: d === "compact" ? d : "normal",
    sort: s || "name",
    descending: desc === "1",
  });
  const settings: ViewSettings = read.success ? read.data : plainSettings;
  return { settings, after: placeOf(after), before: placeOf(before) };
}
