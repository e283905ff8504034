import { describe, expect, it } from "vitest";
import { type CodeTable, codeOfToday, codeSchema, isCode, readCode, storedCodeSchema } from "./code-table.ts";
import * as degree from "./degree.ts";
import { disputeClaim } from "./dispute-claim.ts";
import { education } from "./education.ts";
import { ethnicGroup } from "./ethnic-group.ts";
import { familyRelation } from "./family-relation.ts";
import * as hardship from "./hardship.ts";
import * as membershipCard from "./membership-card.ts";
import * as organisation from "./organisation.ts";
import * as person from "./person.ts";
import { region, regionOf } from "./region.ts";
import { idKind } from "./roster-words.ts";
import * as unionOrganisation from "./union-organisation.ts";

const tables: Record<string, CodeTable> = {
  disputeClaim,
  education,
  ethnicGroup,
  familyRelation,
  ...hardship,
  ...organisation,
  ...person,
  ...degree,
  ...membershipCard,
  ...unionOrganisation,
  region,
  idKind,
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
    expect(person.skillGrade.open).toHaveLength(8);
    expect(person.skillGrade.codes).toHaveLength(8 + 5);
    expect(organisation.industry.codes).toHaveLength(20);
    expect(region.codes).toHaveLength(34 + 16);
    expect(unionOrganisation.unionOrgType.codes).toHaveLength(8);
    expect(unionOrganisation.unionForm.codes).toHaveLength(7);
    expect(unionOrganisation.unionLevel.codes).toEqual([
      "10",
      "20",
      "21",
      "22",
      "30",
      "40",
      "41",
      "50",
      "60",
      "61",
    ]);
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

  it("say what a retired code became, where it became anything", () => {
    const { skillGrade } = person;
    expect(codeSchema(skillGrade).safeParse("E").success).toBe(false);
    expect(storedCodeSchema(skillGrade).parse("E")).toBe("E");
    expect(skillGrade.labels.E.zh).toBe("国家职业资格一级");
    expect(codeOfToday(skillGrade, "E")).toBe("6");
    expect(codeOfToday(skillGrade, "6")).toBe("6");
    expect(codeOfToday(hardship.hardshipGrade, "7")).toBeNull();
    for (const code of skillGrade.codes) {
      const today = codeOfToday<string>(skillGrade, code);
      expect(skillGrade.open).toContain(today);
    }
  });

  it("know the region that an address begins with, the finest first", () => {
    expect(regionOf("北京市西城区月坛街道三里河一区")).toBe("110102");
    expect(regionOf("北京 西城区")).toBe("110102");
    expect(regionOf("河北省保定市莲池区")).toBe("130000");
    expect(regionOf("内蒙古赤峰市")).toBe("150000");
    expect(regionOf("保定市")).toBeNull();
    expect(regionOf("")).toBeNull();
  });
});
