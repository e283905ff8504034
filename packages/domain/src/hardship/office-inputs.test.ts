import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { paperKindNames } from "../codes/paper-kinds.ts";
import { packReasons } from "../members/pack.input.ts";
import { addLinesInput } from "./add-lines.input.ts";
import {
  archivePackShows,
  buildArchivePackInput,
  listArchivePackInput,
  markArchiveInput,
} from "./archive-pack.input.ts";
import { dropEvidenceInput, evidenceItems, keepEvidenceInput } from "./evidence.ts";
import { issuePaperInput, mostPapers, printPapersInput } from "./paper.input.ts";
import { chooseRuleSetInput } from "./rule-set.ts";

const id = "019746a0-0000-4000-8000-000000000001";
/** The words that a form is answered with, by its fields. */
const faultsOf = (schema: z.ZodType, given: object) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("the lines of a year, as they are entered", () => {
  const given = {
    ...{ commandId: id, effectiveFrom: "2026-07-01", lowIncomeLine: "1510", minimumWage: "2,540" },
    ...{ consumptionPerHead: "", floorPerHead: "33.5", source: "京民社救发〔2026〕1号" },
  };
  it("are whole yuan in fen, square metres in tenths, and nothing where nothing is known", () => {
    expect(addLinesInput.parse(given)).toMatchObject({
      ...{ lowIncomeLine: 1_510_00, minimumWage: 2_540_00, consumptionPerHead: null, floorPerHead: 335 },
    });
    expect(addLinesInput.parse({ ...given, minimumWage: "", floorPerHead: "" })).toMatchObject({
      ...{ minimumWage: null, floorPerHead: null },
    });
  });
  it.each([
    ["0.01", false],
    ["0", false],
    ["1", true],
    ["1510.00", true],
    ["1510.01", false],
    ["1510.5", false],
    ["-1", false],
    ["10000000", true],
    ["10000001", false],
    ["一千五百", false],
  ])("are taken by their edges: a low-income line of %s", (lowIncomeLine, isTaken) => {
    expect(faultsOf(addLinesInput, { ...given, lowIncomeLine })).toEqual(
      isTaken ? [] : ["lowIncomeLine INPUT.NOT_AN_AMOUNT"],
    );
  });
  it.each([
    ["33", 330],
    ["33.5", 335],
    ["0.1", 1],
    ["999.9", 9999],
  ])("measure the floor to a tenth: %s", (floorPerHead, tenths) => {
    expect(addLinesInput.parse({ ...given, floorPerHead }).floorPerHead).toBe(tenths);
  });
  it.each(["33.55", "1000", ".5", "33,5", "三十三"])("know no floor of %s", (floorPerHead) => {
    expect(addLinesInput.safeParse({ ...given, floorPerHead }).success).toBe(false);
  });
  it("say where they were published", () => {
    expect(faultsOf(addLinesInput, { ...given, source: " x " })).toEqual(["source INPUT.REASON_REQUIRED"]);
    expect(addLinesInput.safeParse({ ...given, lowIncomeLine: "" }).success).toBe(false);
  });
});

describe("the choice of a rule set", () => {
  const given = { commandId: id, code: "national", effectiveFrom: "2026-10-01", reason: "市总工会通知" };
  it("names the set, its day and the text that it follows", () => {
    expect(chooseRuleSetInput.parse(given)).toEqual(given);
    expect(faultsOf(chooseRuleSetInput, { ...given, code: " " })).toEqual(["code INPUT.REQUIRED"]);
    expect(faultsOf(chooseRuleSetInput, { ...given, reason: "无" })).toEqual([
      "reason INPUT.REASON_REQUIRED",
    ]);
    expect(chooseRuleSetInput.safeParse({ ...given, effectiveFrom: "2026-02-30" }).success).toBe(false);
  });
});

describe("a proof that is settled", () => {
  const given = { commandId: id, archiveId: id, item: "bills", fileId: "", note: "" };
  it("is a file, or nothing but the paper that was seen", () => {
    expect(keepEvidenceInput.parse(given).fileId).toBeNull();
    expect(keepEvidenceInput.parse({ ...given, fileId: id }).fileId).toBe(id);
    expect(keepEvidenceInput.safeParse({ ...given, fileId: "诊断.pdf" }).success).toBe(false);
  });
  it("is one of the checklist, and goes again only with a reason", () => {
    for (const item of evidenceItems)
      expect(keepEvidenceInput.safeParse({ ...given, item }).success).toBe(true);
    expect(faultsOf(keepEvidenceInput, { ...given, item: "passport" })).toEqual(["item INPUT.REQUIRED"]);
    expect(faultsOf(dropEvidenceInput, { commandId: id, id, reason: " " })).toEqual([
      "reason INPUT.REASON_REQUIRED",
    ]);
  });
});

describe("papers that are asked for", () => {
  const given = { commandId: id, kind: "letter", archiveIds: [id], typed: {} };
  it("are of a kind that there is, with words for fields that there are", () => {
    for (const kind of paperKindNames)
      expect(issuePaperInput.safeParse({ commandId: id, archiveId: id, kind }).success).toBe(true);
    const typed = (words: object) =>
      issuePaperInput.safeParse({ commandId: id, archiveId: id, kind: "letter", typed: words }).success;
    expect(typed({ decision: "同意建档" })).toBe(true);
    expect(typed({ judgement: "同意" })).toBe(false);
    expect(typed({ decision: "长".repeat(400) })).toBe(true);
    expect(typed({ decision: "长".repeat(401) })).toBe(false);
  });
  it("are printed for two hundred files at once, and not for one more, nor for none", () => {
    const many = (n: number) => faultsOf(printPapersInput, { ...given, archiveIds: Array(n).fill(id) });
    expect([many(1), many(mostPapers)]).toEqual([[], []]);
    expect(many(mostPapers + 1)).toEqual(["archiveIds INPUT.TOO_LONG"]);
    expect(many(0)).toEqual(["archiveIds INPUT.REQUIRED"]);
  });
});

describe("the upload of archives", () => {
  it("shows what waits, fifty a page, unless it is asked for something else", () => {
    expect(listArchivePackInput.parse({})).toEqual({ show: "pending", limit: 50 });
    for (const show of archivePackShows) expect(listArchivePackInput.parse({ show }).show).toBe(show);
    for (const bad of [{ show: "all" }, { limit: 0 }, { limit: 101 }, { after: "1" }])
      expect(listArchivePackInput.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
  });
  it("is made with a reason out of a list, and takes what waits unless all is asked for", () => {
    const given = { commandId: id, unionId: id };
    expect(buildArchivePackInput.parse({ ...given, reason: packReasons[0] }).choice).toBe("pending");
    expect(buildArchivePackInput.safeParse(given).success).toBe(false);
    expect(buildArchivePackInput.safeParse({ ...given, reason: "because" }).success).toBe(false);
  });
  it("is marked with the number of its receipt", () => {
    const mark = (receiptNumber: string) =>
      markArchiveInput.safeParse({ commandId: id, archiveId: id, receiptNumber });
    expect(mark("回执-1").success).toBe(true);
    expect(mark(" ").success).toBe(false);
    expect(mark("9".repeat(200)).success).toBe(false);
  });
});
