import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { step } from "../kernel/machine.ts";
import { type Archive, type ArchiveEvent, archiveMachine } from "./archive.status.ts";

/** A file for which everything has been done, looked at by somebody who did not hand it in. */
const ready: Archive = {
  ...{ status: "draft", kind: "daily", today: day("2026-09-18"), actorId: "reviewer", filers: ["filer"] },
  ...{ mainCause: "06", householdOn: day("2026-09-12"), verdict: "deep", negatives: [] },
  ...{ consents: { sensitive: true, unauthorised: 0 }, comparison: "same", noticeFrom: day("2026-09-07") },
  ...{ noticeUntil: day("2026-09-14"), openObjections: 0, upheldObjections: 0, decidedOn: day("2026-09-01") },
  enrolledOn: day("2025-09-01"),
  ...{ evidenceLeft: 0, contract: null, heardOn: null, exit: null, tiersLeft: 0 },
};

/** One thing after another that is not as it should be, and the word for it. */
const faults = {
  noHousehold: [{ householdOn: null }, "HARDSHIP.NO_HOUSEHOLD"],
  noCause: [{ mainCause: null }, "HARDSHIP.NO_CAUSE"],
  noConsent: [{ consents: { sensitive: false, unauthorised: 0 } }, "HARDSHIP.NO_CONSENT"],
  noAuthority: [{ consents: { sensitive: true, unauthorised: 1 } }, "HARDSHIP.NO_COMPARISON_CONSENT"],
  noContract: [{ contract: { code: "HARDSHIP.NO_CONTRACT" } }, "HARDSHIP.NO_CONTRACT"],
  uncompared: [{ comparison: null }, "HARDSHIP.NOT_COMPARED"],
  differs: [{ comparison: "differs" }, "HARDSHIP.COMPARISON_DIFFERS"],
  noHardship: [{ verdict: "none" }, "HARDSHIP.NOT_IN_HARDSHIP"],
  negative: [{ negatives: ["N4"] }, "HARDSHIP.ON_NEGATIVE_LIST"],
  evidence: [{ evidenceLeft: 1 }, "HARDSHIP.EVIDENCE_LEFT"],
  fields: [{ fieldsLeft: 1 }, "HARDSHIP.FIELDS_LEFT"],
  unvisited: [{ isVisited: false }, "HARDSHIP.NO_HOME_VISIT"],
  running: [{ noticeUntil: day("2026-09-18") }, "HARDSHIP.NOTICE_RUNNING"],
  open: [{ openObjections: 1 }, "HARDSHIP.OPEN_OBJECTIONS"],
  upheld: [{ upheldObjections: 1 }, "HARDSHIP.UPHELD_OBJECTION"],
  filer: [{ actorId: "filer" }, "HARDSHIP.FILED_BY_YOU"],
  reviewer: [{ reviewedBy: "reviewer" }, "HARDSHIP.REVIEWED_BY_YOU"],
  stale: [{ householdOn: day("2026-09-01") }, "HARDSHIP.HOUSEHOLD_NOT_RENEWED"],
  tiers: [{ tiersLeft: 1 }, "APPROVAL.TIERS_LEFT"],
  unheard: [{ exit: "E01" }, "HARDSHIP.NOT_HEARD"],
  asked: [{ endAsked: true }, "HARDSHIP.END_ASKED"],
  neverEnrolled: [{ enrolledOn: null }, "HARDSHIP.NOTHING_TO_SYNCHRONISE"],
} as const satisfies Record<string, readonly [Partial<Archive>, string]>;
type Fault = keyof typeof faults;
const names = Object.keys(faults) as Fault[];

/** Which of them hold which step back: the regulation as somebody read it, step by step (domain.md A.2, A.3). */
const held: Record<Exclude<ArchiveEvent, "merge">, readonly Fault[]> = {
  submit: ["noHousehold", "noCause", "noConsent", "noContract"],
  verify: ["noConsent", "unvisited"],
  compare: ["noConsent", "noAuthority"],
  relieve: ["noConsent", "negative", "filer"],
  convert: ["noHousehold", "noCause", "noConsent", "noContract"],
  startNotice: [
    "noConsent",
    "noContract",
    "uncompared",
    "differs",
    "noHardship",
    "negative",
    "fields",
    "evidence",
    "open",
  ],
  review: [
    "noConsent",
    "noContract",
    "evidence",
    "noHardship",
    "negative",
    "running",
    "open",
    "upheld",
    "filer",
  ],
  approve: [
    "noConsent",
    "noContract",
    "evidence",
    "noHardship",
    "negative",
    "open",
    "upheld",
    "filer",
    "reviewer",
    "tiers",
  ],
  synchronise: ["neverEnrolled"],
  renew: ["noConsent", "noHousehold", "noHardship", "negative", "filer", "stale", "asked"],
  suspend: [],
  resume: ["noConsent", "negative", "filer"],
  return: [],
  reject: ["filer"],
  withdraw: [],
  close: ["unheard", "asked"],
};
const steps = Object.keys(held) as (keyof typeof held)[];

const at = (event: keyof typeof held): Archive => {
  const [status = "draft"] = archiveMachine.transitions[event].from;
  return { ...ready, status, kind: event === "relieve" ? "temporary" : "daily" };
};
const lacksOf = (event: keyof typeof held, of: Partial<Archive>) => {
  const lacks = archiveMachine.transitions[event].lacks?.({ ...at(event), ...of }) ?? [];
  return lacks.map(({ code }) => code);
};

describe("what holds a step of an archive back", () => {
  it.each(steps)("%s: nothing, where everything has been done", (event) => {
    expect(step(archiveMachine, at(event), event)).toMatchObject({ ok: true });
  });
  it.each(steps.flatMap((event) => names.map((name) => [event, name] as const)))(
    "%s where there is %s",
    (event, name) => {
      const [fault, code] = faults[name];
      const taken = step(archiveMachine, { ...at(event), ...fault } as Archive, event);
      const holds = held[event].includes(name);
      expect(taken.ok).toBe(!holds);
      // No household at all is none that was written down anew either.
      const said = event === "renew" && name === "noHousehold" ? "HARDSHIP.HOUSEHOLD_NOT_RENEWED" : code;
      if (!taken.ok) expect(taken.refusal.code).toBe(said);
    },
  );
  it("is said all at once: what two faults hold back together, each holds back alone", () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), fc.subarray(names), (event, chosen) => {
        const all = Object.assign({}, ...chosen.map((name) => faults[name][0])) as Partial<Archive>;
        const lacks = lacksOf(event, all);
        for (const code of lacks) {
          const alone = names.some((name) =>
            lacksOf(event, faults[name][0] as Partial<Archive>).includes(code),
          );
          expect(alone, `${event}: ${code}`).toBe(true);
        }
        expect(new Set(lacks).size).toBe(lacks.length);
      }),
    );
  });
});

describe("giving up an application", () => {
  const lacks = (of: Partial<Archive>) => {
    const taken = step(archiveMachine, { ...ready, ...of }, "withdraw");
    return taken.ok ? null : taken.refusal.code;
  };
  it("waits for what was found in it while it is being judged, so that nobody escapes a refusal", () => {
    for (const status of ["submitted", "verified", "compared", "onNotice", "reviewed"] as const)
      expect(lacks({ status, negatives: ["N6"] })).toBe("HARDSHIP.FACTS_HIDDEN");
    for (const status of ["onNotice", "reviewed"] as const) {
      expect(lacks({ status, openObjections: 1 })).toBe("HARDSHIP.OPEN_OBJECTIONS");
      expect(lacks({ status, upheldObjections: 1 })).toBe("HARDSHIP.UPHELD_OBJECTION");
    }
  });
  it("is open where nothing was found, and once somebody has given it back", () => {
    for (const status of ["draft", "returned"] as const)
      expect(lacks({ status, negatives: ["N6"], upheldObjections: 1 })).toBeNull();
    expect(lacks({ status: "submitted", negatives: ["N1"], upheldObjections: 1 })).toBeNull();
  });
});

describe("an emergency relief", () => {
  it("is verified by the names of two visitors, and waits for no visit that is kept", () => {
    const unvisited = { ...ready, status: "submitted", kind: "temporary", isVisited: false } as const;
    expect(step(archiveMachine, unvisited, "verify")).toMatchObject({ ok: true });
  });
});

describe("how much of it there is", () => {
  it.each([
    ["startNotice", { fieldsLeft: 4 }, 4],
    ["startNotice", { evidenceLeft: 3 }, 3],
    ["startNotice", { openObjections: 2 }, 2],
    ["review", { upheldObjections: 2 }, 2],
    ["review", { negatives: ["N1", "N2", "N8"] }, 3],
    ["approve", { tiersLeft: 2 }, 2],
  ] as const)("%s says how many: %j", (event, fault, count) => {
    const taken = step(archiveMachine, { ...at(event), ...fault } as Archive, event);
    expect(taken).toMatchObject({ ok: false, refusal: { count } });
  });
  it("is told with the day that it is about", () => {
    const onLastDay = { ...at("review"), today: day("2026-09-14") };
    expect(step(archiveMachine, onLastDay, "review")).toMatchObject({
      refusal: { code: "HARDSHIP.NOTICE_RUNNING", until: "2026-09-14" },
    });
    const stale = { ...at("renew"), householdOn: day("2026-09-01") };
    expect(step(archiveMachine, stale, "renew")).toMatchObject({ refusal: { decidedOn: "2026-09-01" } });
  });
});
