import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hardshipCause } from "../codes/hardship.ts";
import { addDays, day } from "../kernel/day.ts";
import { decidableGrades, decideCategory } from "./archive-grade.ts";
import { exitCodes, withdrawn } from "./exit-code.ts";
import { listArchivesInput } from "./list-archives.input.ts";
import { verdicts } from "./means-test.ts";
import { openArchiveInput } from "./open-archive.input.ts";
import { noticeMayBegin, publicNotice } from "./public-notice.ts";
import { recordConsentInput } from "./record-consent.input.ts";
import { recordObjectionInput, settleObjectionInput } from "./record-objection.input.ts";
import { approveArchiveInput, compareArchiveInput, startNoticeInput } from "./step-archive.input.ts";

const id = "019746a0-0000-4000-8000-000000000001";
const step = { commandId: id, id, version: 1 };
/** The codes that a form would show, by field. */
const issues = (read: { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } }) =>
  read.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("opening an archive", () => {
  const given = { commandId: id, memberId: id, givenOn: "2026-09-28", channel: "paper" };
  it("takes a consent on a real day, by a known way", () => {
    expect(openArchiveInput.parse(given)).toEqual({ ...given, kind: "daily" });
    expect(openArchiveInput.parse({ ...given, givenOn: "2026年9月28日" }).givenOn).toBe("2026-09-28");
  });
  it.each([
    [{ channel: "" }, "channel INPUT.REQUIRED"],
    [{ channel: "phone" }, "channel INPUT.REQUIRED"],
    [{ givenOn: "" }, "givenOn INPUT.NOT_A_DAY"],
    [{ givenOn: "2026-02-30" }, "givenOn INPUT.NOT_A_DAY"],
  ])("refuses %j at its field", (more, said) => {
    expect(issues(openArchiveInput.safeParse({ ...given, ...more }))).toEqual([said]);
  });
  it("takes no consent in the name of nobody", () => {
    const consent = {
      commandId: id,
      archiveId: id,
      kind: "comparison",
      personId: "",
      ...{ givenOn: "2026-09-28" },
    };
    expect(issues(recordConsentInput.safeParse({ ...consent, channel: "paper" }))).toEqual([
      "personId INPUT.REQUIRED",
    ]);
  });
});

describe("an objection", () => {
  const objection = {
    commandId: id,
    archiveId: id,
    receivedOn: "2026-09-28",
    objector: "",
    text: "另有住房",
  };
  it("may come from somebody unnamed", () => {
    expect(recordObjectionInput.safeParse(objection).success).toBe(true);
  });
  it.each([
    ["", "text INPUT.REASON_REQUIRED"],
    [" 是 ", "text INPUT.REASON_REQUIRED"],
    ["字".repeat(1001), "text INPUT.TOO_LONG"],
  ])("says what it is about: not “%s”", (text, said) => {
    expect(issues(recordObjectionInput.safeParse({ ...objection, text }))).toEqual([said]);
  });
  it("is settled one way or the other, with what was found", () => {
    const settled = { commandId: id, id, outcome: "upheld", handling: "已核实" };
    expect(settleObjectionInput.safeParse(settled).success).toBe(true);
    expect(issues(settleObjectionInput.safeParse({ ...settled, outcome: "open" }))).toEqual([
      "outcome INPUT.REQUIRED",
    ]);
    expect(issues(settleObjectionInput.safeParse({ ...settled, handling: "" }))).toHaveLength(1);
  });
});

describe("the steps", () => {
  it("approve into a category of today only", () => {
    for (const grade of decidableGrades)
      expect(approveArchiveInput.safeParse({ ...step, grade, note: "" }).success).toBe(true);
    for (const grade of ["", "4", "7", "9"])
      expect(issues(approveArchiveInput.safeParse({ ...step, grade, note: "" }))).toEqual([
        "grade INPUT.REQUIRED",
      ]);
  });
  it("compare with one of three results", () => {
    const compared = { ...step, comparedOn: "2026-09-28", note: "" };
    expect(issues(compareArchiveInput.safeParse({ ...compared, result: "maybe" }))).toEqual([
      "result INPUT.REQUIRED",
    ]);
  });
  it("hang a notice somewhere", () => {
    expect(issues(startNoticeInput.safeParse({ ...step, noticeFrom: "2026-09-28", place: " " }))).toEqual([
      "place INPUT.REQUIRED",
    ]);
  });
  it.each([[{ version: 0 }], [{ version: 1.5 }], [{ id: "1" }], [{ status: "enrolled" }]])(
    "take nothing that the form does not send: %j",
    (more) => {
      expect(approveArchiveInput.safeParse({ ...step, grade: "1", note: "", ...more }).success).toBe(false);
    },
  );
});

describe("the list of archives", () => {
  it("shows everything, fifty a page, unless it is asked for less", () => {
    expect(listArchivesInput.parse({})).toEqual({ view: "all", limit: 50 });
  });
  it.each([
    [{ view: "theirs" }],
    [{ grade: "7" }],
    [{ status: "lost" }],
    [{ unionId: "2" }],
    [{ limit: 101 }],
  ])("knows nothing of %j", (asked) => expect(listArchivesInput.safeParse(asked).success).toBe(false));
});

describe("the end of a file", () => {
  it("has kinds that are each other's neighbours and never the same", () => {
    expect(new Set(exitCodes).size).toBe(exitCodes.length);
    for (const code of exitCodes) expect(code).toMatch(/^E\d\d$/);
    expect(exitCodes).toContain(withdrawn);
  });
});

describe("the category, for all verdicts and reasons", () => {
  const any = fc.tuple(fc.constantFrom(...verdicts), fc.constantFrom(...decidableGrades), fc.string());
  const mostOf = { deep: "1", relative: "2", "accident-review": "3" } as const;
  it("is never deeper than the numbers allow", () => {
    fc.assert(
      fc.property(any, ([verdict, chosen, reason]) => {
        const override = { grade: chosen, reason, by: "reviewer" };
        const decided = decideCategory(verdict, { chosen, reason, by: "approver", override });
        if (decided.ok) expect(verdict !== "none" && chosen >= mostOf[verdict]).toBe(true);
      }),
    );
  });
  it("is another one than proposed only with a word of why", () => {
    fc.assert(
      fc.property(any, ([verdict, chosen]) => {
        const silent = decideCategory(verdict, {
          ...{ chosen, reason: " \n", by: "approver", override: null },
        });
        if (silent.ok) expect(verdict !== "none" && chosen === mostOf[verdict] && chosen !== "3").toBe(true);
      }),
    );
  });
});

describe("a notice, for all days", () => {
  const today = day("2026-09-28");
  it("begins on one of thirty-one days, and on no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        expect(noticeMayBegin(addDays(today, days), today).ok).toBe(days >= 0 && days <= 30);
      }),
    );
  });
  it("says seven things, whatever else is known of the household", () => {
    const said = {
      name: "李桂兰",
      unionName: "x",
      grade: "1",
      mainCause: hardshipCause.open[0] ?? null,
    } as const;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (more) => {
        const sheet = publicNotice({ ...more, ...said, from: null, until: null, place: null });
        expect(Object.keys(sheet).toSorted()).toEqual(
          ["from", "grade", "mainCause", "name", "place", "unionName", "until"].toSorted(),
        );
      }),
    );
  });
});
