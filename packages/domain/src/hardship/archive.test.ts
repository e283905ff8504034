import { describe, expect, it } from "vitest";
import { contractTermOf } from "../codes/hardship-register.ts";
import { type Day, day } from "../kernel/day.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { type Archive, type ArchiveEvent, archiveMachine } from "./archive.status.ts";
import { contractLack } from "./contract.ts";
import type { ExitCode } from "./exit-code.ts";
import { isNoticeOver, noticeMayBegin, publicNotice, takenDown } from "./public-notice.ts";

const today = day("2026-09-18");
/** A file of a household in deep hardship for which everything has been done, looked at by somebody else. */
const ready: Archive = {
  status: "draft",
  kind: "daily",
  today,
  actorId: "reviewer",
  filers: ["filer"],
  mainCause: "06",
  householdOn: day("2026-09-01"),
  verdict: "deep",
  negatives: [],
  consents: { sensitive: true, unauthorised: 0 },
  comparison: "same",
  noticeFrom: day("2026-09-07"),
  noticeUntil: day("2026-09-14"),
  openObjections: 0,
  upheldObjections: 0,
  decidedOn: null,
  enrolledOn: null,
  evidenceLeft: 0,
  contract: null,
  heardOn: null,
  exit: null,
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
    const bare = { mainCause: null, householdOn: null, consents: { sensitive: false, unauthorised: 1 } };
    expect(codes(bare, "submit")).toEqual([
      "HARDSHIP.NO_HOUSEHOLD",
      "HARDSHIP.NO_CAUSE",
      "HARDSHIP.NO_CONSENT",
    ]);
    expect(codes({}, "submit")).toEqual([]);
  });
  it("compares with the authorities only where somebody authorised it", () => {
    expect(codes({ status: "verified", consents: { sensitive: true, unauthorised: 1 } }, "compare")).toEqual([
      "HARDSHIP.NO_COMPARISON_CONSENT",
    ]);
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
  it("ends in no other state than refused or closed, where only the paper follows what was a file", () => {
    const closed = { status: "closed", enrolledOn: day("2026-01-01") } as const;
    const paper = (more: Partial<Archive>) => codes({ ...closed, ...more }, "synchronise");
    expect(nextSteps(archiveMachine, { ...ready, ...closed }).map(({ event }) => event)).toEqual([
      "synchronise",
    ]);
    expect(paper({ mustSynchronise: true })).toEqual([]);
    expect(paper({})).toEqual(["HARDSHIP.NOTHING_TO_SYNCHRONISE"]);
    expect(paper({ mustSynchronise: true, enrolledOn: null })).toEqual(["HARDSHIP.NOTHING_TO_SYNCHRONISE"]);
    expect(nextSteps(archiveMachine, { ...ready, status: "rejected" })).toEqual([]);
  });
});

describe("what else may hold an archive back", () => {
  it("is a proof that is still left, and a contract of less than a year", () => {
    const since = day("2025-09-19");
    expect(
      codes(
        { status: "compared", evidenceLeft: 2, contract: { code: "HARDSHIP.CONTRACT_UNDER_A_YEAR", since } },
        "startNotice",
      ),
    ).toEqual(["HARDSHIP.CONTRACT_UNDER_A_YEAR", "HARDSHIP.EVIDENCE_LEFT"]);
    expect(codes({ contract: { code: "HARDSHIP.NO_CONTRACT" } }, "submit")).toEqual(["HARDSHIP.NO_CONTRACT"]);
  });
  it("is that an application for relief once is none for the file, and the other way round", () => {
    expect(codes({ status: "verified", kind: "temporary" }, "compare")).toEqual(["HARDSHIP.ONLY_TEMPORARY"]);
    expect(codes({ status: "verified" }, "relieve")).toEqual(["HARDSHIP.NOT_TEMPORARY"]);
    expect(codes({ status: "verified", kind: "temporary" }, "relieve")).toEqual([]);
  });
  it("is, before an end, that nobody heard the household; an own wish and a death need no hearing", () => {
    const ending = (exit: ExitCode, heardOn: Day | null = null) =>
      codes({ status: "enrolled", exit, heardOn }, "close");
    expect(ending("E01")).toEqual(["HARDSHIP.NOT_HEARD"]);
    expect(ending("E01", today)).toEqual([]);
    for (const exit of ["E10", "E12", "E22"] as const) expect(ending(exit)).toEqual([]);
  });
});

describe("an application for relief once", () => {
  it("leads past the notice, and can become one for the file, which goes the whole way", () => {
    const way = { ...ready, kind: "temporary" as const };
    const taken = (event: ArchiveEvent) => {
      const next = step(archiveMachine, way, event);
      if (next.ok) way.status = next.value as "temporary";
      return next.ok;
    };
    expect(["submit", "verify", "relieve", "convert"].map((event) => taken(event as ArchiveEvent))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(way.status).toBe("submitted");
  });
});

describe("a file that is suspended", () => {
  it("comes back, or ends; and who filed it does not bring it back", () => {
    const events = nextSteps(archiveMachine, { ...ready, status: "suspended" }).map(({ event }) => event);
    expect(events).toEqual(["synchronise", "resume", "close", "merge"]);
    expect(codes({ status: "suspended", actorId: "filer" }, "resume")).toEqual(["HARDSHIP.FILED_BY_YOU"]);
  });
});

describe("a labour relation of a year", () => {
  const lack = (contractOn: string | null, isMigrant = true) =>
    contractLack({ isMigrant, contractOn: contractOn === null ? null : day(contractOn) }, today);
  it("is full on its corresponding day, and not the day before", () => {
    expect(lack("2025-09-18")).toBeNull();
    expect(lack("2025-09-19")).toEqual({ code: "HARDSHIP.CONTRACT_UNDER_A_YEAR", since: "2025-09-19" });
  });
  it("is asked of migrant workers alone, and then it is asked for", () => {
    expect(lack(null)).toEqual({ code: "HARDSHIP.NO_CONTRACT" });
    expect(lack(null, false)).toBeNull();
  });
  it.each([
    [6, "1"],
    [7, "2"],
    [18, "2"],
    [19, "3"],
    [30, "3"],
    [31, "4"],
    [54, "5"],
    [55, "6"],
    [120, "6"],
    [121, "7"],
  ])("of %i months is of the term %s in the form", (months, term) => {
    expect(contractTermOf(months)).toBe(term);
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
  it("comes down when its last day has ended, and then says nothing of anybody", () => {
    const sheet = {
      ...({ name: "李桂兰", unionName: "月坛街道总工会", grade: "1", mainCause: "06" } as const),
      ...{ from: today, until: today, place: "公告栏" },
    };
    expect([isNoticeOver(sheet, today), isNoticeOver(sheet, day("2026-09-19"))]).toEqual([false, true]);
    expect(takenDown(sheet)).toEqual({ ...sheet, name: "", grade: null, mainCause: null });
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
