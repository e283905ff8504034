import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { type Archive, type ArchiveEvent, archiveMachine } from "./archive.status.ts";
import { decideCategory } from "./archive-grade.ts";
import { noticeMayBegin, publicNotice } from "./public-notice.ts";

const today = day("2026-09-18");
/** A file of a household in deep hardship for which everything has been done, looked at by somebody else. */
const ready: Archive = {
  status: "draft",
  today,
  actorId: "reviewer",
  filers: ["filer"],
  mainCause: "06",
  householdOn: day("2026-09-01"),
  verdict: "deep",
  negatives: [],
  consents: { sensitive: true, comparison: true },
  comparison: "same",
  noticeFrom: day("2026-09-07"),
  noticeUntil: day("2026-09-14"),
  openObjections: 0,
  upheldObjections: 0,
  decidedOn: null,
};
const codes = (archive: Partial<Archive>, event: ArchiveEvent) =>
  archiveMachine.transitions[event] &&
  nextSteps(archiveMachine, { ...ready, ...archive })
    .find((each) => each.event === event)
    ?.lacks.map(({ code }) => code);

describe("an archive's way", () => {
  it("leads from the application to the file by way of a public notice", () => {
    const events = ["submit", "verify", "compare", "startNotice", "review", "approve"] as const;
    const walked = { ...ready };
    for (const event of events) {
      const taken = step(archiveMachine, walked, event);
      if (taken.ok) walked.status = taken.value;
    }
    expect(walked.status).toBe("enrolled");
  });
  it("names at once everything that handing in still lacks", () => {
    const bare = { mainCause: null, householdOn: null, consents: { sensitive: false, comparison: false } };
    expect(codes(bare, "submit")).toEqual([
      "HARDSHIP.NO_HOUSEHOLD",
      "HARDSHIP.NO_CAUSE",
      "HARDSHIP.NO_CONSENT",
    ]);
    expect(codes({}, "submit")).toEqual([]);
  });
  it("compares with the authorities only where somebody authorised it", () => {
    expect(
      codes({ status: "verified", consents: { sensitive: true, comparison: false } }, "compare"),
    ).toEqual(["HARDSHIP.NO_COMPARISON_CONSENT"]);
  });
  it("hangs no notice out for a household whose data differ, that is in no hardship, or on the negative list", () => {
    const found = codes(
      { status: "compared", comparison: "differs", verdict: "none", negatives: ["N1"] },
      "startNotice",
    );
    expect(found).toEqual([
      "HARDSHIP.COMPARISON_DIFFERS",
      "HARDSHIP.NOT_IN_HARDSHIP",
      "HARDSHIP.ON_NEGATIVE_LIST",
    ]);
  });
  it("allows no review on the notice's last day, and allows it on the day after", () => {
    expect(codes({ status: "onNotice", today: day("2026-09-14") }, "review")).toEqual([
      "HARDSHIP.NOTICE_RUNNING",
    ]);
    expect(codes({ status: "onNotice", today: day("2026-09-15") }, "review")).toEqual([]);
  });
  it("stops for an objection that is open or was upheld", () => {
    expect(codes({ status: "onNotice", openObjections: 1 }, "review")).toEqual(["HARDSHIP.OPEN_OBJECTIONS"]);
    expect(codes({ status: "onNotice", upheldObjections: 1 }, "review")).toEqual([
      "HARDSHIP.UPHELD_OBJECTION",
    ]);
  });
  it.each(["review", "approve", "reject", "renew"] as const)(
    "keeps the person who filed from %s",
    (event) => {
      const [status] = archiveMachine.transitions[event].from.slice(-1);
      expect(codes({ status: event === "review" ? "onNotice" : status, actorId: "filer" }, event)).toContain(
        "HARDSHIP.FILED_BY_YOU",
      );
    },
  );
  it("renews for another year only after the household was written down anew", () => {
    const enrolled = { status: "enrolled", decidedOn: day("2025-09-18") } as const;
    expect(codes({ ...enrolled, householdOn: day("2025-09-18") }, "renew")).toEqual([
      "HARDSHIP.HOUSEHOLD_NOT_RENEWED",
    ]);
    expect(codes({ ...enrolled, householdOn: day("2026-09-17") }, "renew")).toEqual([]);
  });
  it("ends in no other state than refused or closed", () => {
    expect(nextSteps(archiveMachine, { ...ready, status: "closed" })).toEqual([]);
    expect(nextSteps(archiveMachine, { ...ready, status: "rejected" })).toEqual([]);
  });
});

describe("the category that is decided", () => {
  it("is the one that the means test proposes, without a word", () => {
    expect(decideCategory("deep", { chosen: "1", reason: "" })).toEqual({ ok: true, value: "1" });
    expect(decideCategory("relative", { chosen: "2", reason: "" })).toEqual({ ok: true, value: "2" });
  });
  it("may be another one only with a written reason", () => {
    expect(decideCategory("deep", { chosen: "2", reason: " " })).toMatchObject({
      refusal: { code: "HARDSHIP.GRADE_NEEDS_REASON" },
    });
    expect(decideCategory("deep", { chosen: "2", reason: "Aid for one term only" })).toMatchObject({
      ok: true,
    });
  });
  it("is never deeper than the numbers allow, whatever the reason", () => {
    expect(decideCategory("relative", { chosen: "1", reason: "x" })).toMatchObject({
      refusal: { code: "HARDSHIP.GRADE_BEYOND_MEANS" },
    });
    expect(decideCategory("accident-review", { chosen: "2", reason: "x" })).toMatchObject({
      refusal: { code: "HARDSHIP.GRADE_BEYOND_MEANS" },
    });
  });
  it("is judged by people after an accident, and so with a reason", () => {
    expect(decideCategory("accident-review", { chosen: "3", reason: "" })).toMatchObject({ ok: false });
    expect(decideCategory("accident-review", { chosen: "3", reason: "Burnt out" })).toMatchObject({
      ok: true,
    });
  });
  it("is none for a household in no hardship", () => {
    expect(decideCategory("none", { chosen: "3", reason: "x" })).toMatchObject({
      refusal: { code: "HARDSHIP.NOT_IN_HARDSHIP" },
    });
  });
});

describe("the public notice", () => {
  it("says name, union, category and general reason, and nothing else that is known", () => {
    const known = {
      name: "李桂兰",
      unionName: "月坛街道总工会",
      grade: "1",
      mainCause: "06",
      from: today,
      until: today,
      place: "公告栏",
    } as const;
    const more = {
      ...known,
      citizenId: "110102197403012345",
      phone: "13800000000",
      address: "x",
      diagnosis: "y",
      children: ["z"],
    };
    expect(publicNotice(more)).toEqual(known);
  });
  it("is never dated back and not announced a season ahead", () => {
    expect(noticeMayBegin(today, today)).toEqual({ ok: true, value: today });
    expect(noticeMayBegin(day("2026-09-17"), today)).toMatchObject({
      refusal: { code: "HARDSHIP.NOTICE_DATED_BACK" },
    });
    expect(noticeMayBegin(day("2026-10-18"), today)).toMatchObject({ ok: true });
    expect(noticeMayBegin(day("2026-10-19"), today)).toMatchObject({
      refusal: { code: "HARDSHIP.NOTICE_TOO_FAR" },
    });
  });
});
