import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { decidePerson } from "./person.ts";

const today = day("2026-09-18");
/** GB 11643-1999's own example: a woman born on the last day of 1949. */
const citizenId = "11010519491231002X";

describe("who somebody is", () => {
  it("is told by the number alone", () => {
    expect(decidePerson({ citizenId }, today)).toMatchObject({
      ok: true,
      value: { birthOn: "1949-12-31", sex: "2", region: "110105" },
    });
  });
  it("may be said again, and must then agree", () => {
    const said = { citizenId, birthOn: day("1949-12-31"), sex: "2" };
    expect(decidePerson(said, today).ok).toBe(true);
    expect(decidePerson({ ...said, birthOn: day("1949-12-30") }, today)).toEqual({
      ok: false,
      refusal: { code: "MEMBER.BIRTH_DIFFERS", birthOn: "1949-12-31" },
    });
    expect(decidePerson({ ...said, sex: "1" }, today)).toEqual({
      ok: false,
      refusal: { code: "MEMBER.SEX_DIFFERS", sex: "2" },
    });
  });
  it("does not contradict a sex that nobody knew", () => {
    for (const sex of ["0", "9"]) expect(decidePerson({ citizenId, sex }, today).ok).toBe(true);
  });
  it("may join on the sixteenth birthday, and not a day sooner", () => {
    const young = "110105201009180020";
    const at = (on: string) => decidePerson({ citizenId: young.slice(0, 17) + check(young) }, day(on));
    expect(at("2026-09-18").ok).toBe(true);
    expect(at("2026-09-17")).toEqual({ ok: false, refusal: { code: "MEMBER.UNDER_AGE", on: "2026-09-18" } });
  });
});

describe("who somebody is by another paper", () => {
  const passport = { idKind: "6", citizenId: "e12345678" } as const;
  const said = { ...passport, birthOn: day("1990-03-07"), sex: "1" };
  it("is what they say, for a passport tells neither birth nor sex", () => {
    expect(decidePerson(said, today)).toEqual({
      ok: true,
      value: { idKind: "6", id: "E12345678", birthOn: "1990-03-07", sex: "1", region: "" },
    });
    const code = (asked: typeof said) => decidePerson(asked, today);
    expect(decidePerson(passport, today)).toMatchObject({ refusal: { code: "MEMBER.BIRTH_MISSING" } });
    expect(code({ ...said, birthOn: day("2026-09-19") })).toMatchObject({
      refusal: { code: "MEMBER.BIRTH_MISSING" },
    });
    for (const sex of ["0", "9"])
      expect(code({ ...said, sex })).toMatchObject({ refusal: { code: "MEMBER.SEX_MISSING" } });
    expect(code({ ...said, birthOn: day("2012-01-01") })).toMatchObject({
      refusal: { code: "MEMBER.UNDER_AGE", on: "2028-01-01" },
    });
  });
});

/** The check digit by the standard's own table, apart from our code. */
function check(id: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return "10X98765432"[sum % 11] ?? "";
}
