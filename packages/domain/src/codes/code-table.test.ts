import { describe, expect, it } from "vitest";
import { type CodeTable, codeSchema, isCode, readCode, storedCodeSchema } from "./code-table.ts";
import { disputeClaim } from "./dispute-claim.ts";
import { education } from "./education.ts";
import { ethnicGroup } from "./ethnic-group.ts";
import { familyRelation } from "./family-relation.ts";
import * as hardship from "./hardship.ts";
import * as organisation from "./organisation.ts";
import * as person from "./person.ts";

const tables: Record<string, CodeTable> = {
  disputeClaim,
  education,
  ethnicGroup,
  familyRelation,
  ...hardship,
  ...organisation,
  ...person,
};

describe.each(Object.entries(tables))("the code table %s", (_, table) => {
  it("has codes of one length, in order, each with its own words in both languages", () => {
    expect(new Set(table.codes.map((code) => code.length)).size).toBe(1);
    expect(table.codes).toEqual(table.codes.toSorted());
    const words = table.codes.flatMap((code) => [
      table.labels[code]?.zh,
      ...(table.labels[code]?.also ?? []),
    ]);
    expect(new Set(words).size).toBe(words.length);
    expect(table.codes.every((code) => table.labels[code]?.en)).toBe(true);
  });

  it("reads each of its codes and words back", () => {
    for (const code of table.codes) {
      expect(readCode(table, code)).toBe(code);
      for (const word of [table.labels[code]?.zh, ...(table.labels[code]?.also ?? [])]) {
        expect(readCode(table, ` ${word} `)).toBe(code);
      }
    }
  });
});

describe("the code tables", () => {
  it("have as many codes as their sources say", () => {
    expect(person.sex.codes).toEqual(["0", "1", "2", "9"]);
    expect(ethnicGroup.codes).toHaveLength(56 + 2);
    expect(ethnicGroup.codes.slice(55)).toEqual(["56", "97", "98"]);
    expect(ethnicGroup.labels["56"].zh).toBe("基诺族");
    expect(person.politicalStatus.codes).toHaveLength(13);
    expect(person.skillGrade.codes).toHaveLength(8);
    expect(organisation.street.codes).toHaveLength(15);
    expect(organisation.unitCategory.codes).toHaveLength(16);
    expect(hardship.hardshipCause.codes).toHaveLength(10);
    expect(hardship.illness.codes).toHaveLength(18);
    expect(disputeClaim.codes).toHaveLength(24);
  });

  it("read what a roster says, or nothing", () => {
    expect(readCode(person.sex, "男")).toBe("1");
    expect(readCode(person.sex, "２")).toBe("2");
    expect(readCode(ethnicGroup, "汉")).toBe("01");
    expect(readCode(education, "大专")).toBe("31");
    expect(readCode(person.politicalStatus, "中共党员")).toBe("01");
    expect(readCode(person.sex, "toString")).toBeNull();
    expect(readCode(person.sex, "")).toBeNull();
    expect(isCode(person.sex, "3")).toBe(false);
  });

  it("keep a retired code readable, and let no one choose it", () => {
    expect(storedCodeSchema(hardship.hardshipGrade).safeParse("7").success).toBe(true);
    expect(codeSchema(hardship.hardshipGrade).safeParse("1").success).toBe(true);
    const refused = codeSchema(hardship.hardshipGrade).safeParse("7");
    expect(refused.error?.issues[0]?.message).toBe("INPUT.NOT_A_CODE");
  });
});
