import type { RoundPerson } from "./round-cache.ts";

/** Those of the cached people whom a text names: by name, pinyin or its initials, family, number or its end. */
export function found(people: readonly RoundPerson[], text: string): RoundPerson[] {
  const asked = text.normalize("NFKC").trim().toLowerCase().replaceAll(/\s/g, "");
  if (asked === "") return [...people];
  return people.filter((person) => namesOf(person).some((name) => name.includes(asked)));
}

function namesOf({ name, pinyin, number, addressMask, family }: RoundPerson): string[] {
  const syllables = pinyin.toLowerCase().split(/\s+/);
  const initials = syllables.map((syllable) => syllable[0] ?? "").join("");
  return [
    name,
    syllables.join(""),
    initials,
    number,
    addressMask ?? "",
    ...family.map((one) => one.name),
  ].map((each) => each.toLowerCase().replaceAll(/\s/g, ""));
}
