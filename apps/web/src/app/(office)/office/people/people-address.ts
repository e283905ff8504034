import { listPeopleInput } from "@gongbang/domain/office/person.input";

/** The list's state as its address holds it. `after` is "path~pinyin~id". */
export type Asked = { q?: string; status?: string; union?: string; after?: string };

const placeOf = (after: string | undefined) => {
  const [path, pinyin, id] = after?.split("~") ?? [];
  return path !== undefined && pinyin !== undefined && id !== undefined ? { path, pinyin, id } : undefined;
};

/** What the address asks for; whatever can't be read is left out. */
export function readAsked({ q, status, union, after }: Asked) {
  const read = listPeopleInput.safeParse({
    ...(q && { text: q }),
    ...(status && { status }),
    ...(union && { unionId: union }),
    after: placeOf(after),
  });
  return read.success ? read.data : listPeopleInput.parse({});
}

/** An address of the list: what is empty is left out. */
export function hrefOf(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value);
  return given.length === 0 ? "/office/people" : `/office/people?${new URLSearchParams(given)}`;
}
