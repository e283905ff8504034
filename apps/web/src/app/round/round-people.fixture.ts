import type { HeldRound, RoundPerson } from "./round-cache.ts";

/** A household of a round. */
export const aPerson = (change: Partial<RoundPerson> = {}): RoundPerson => ({
  ...{ archiveId: "a1", number: "困 2026-0102", name: "周德顺", pinyin: "zhou de shun", grade: "1" },
  ...{ addressMask: "三里河三区***", idMask: "110***********1234", phoneMask: "138****5678" },
  ...{ nextVisitOn: "2026-09-15", lastVisitOn: "2026-06-26", awaitsVisit: false },
  family: [
    { id: "p1", relation: "01", name: "周德顺" },
    { id: "p2", relation: "12", name: "林秀梅" },
  ],
  tasks: [{ id: "t1", words: "送达中秋慰问品", dueOn: "2026-09-18" }],
  ...change,
});

export const aRound = (change: Partial<HeldRound> = {}): HeldRound => ({
  ...{ officerId: "me", today: "2026-09-18", givenAt: "2026-09-18T00:00:00.000Z" },
  ...{ device: "v1.given", key: { kid: "k1", publicKey: "" } },
  people: [aPerson()],
  others: [],
  topics: ["health", "income", "schooling", "work", "housing", "policy", "mood", "other"],
  outcomes: ["unchanged", "improved", "worsened", "needsAid", "goodsGiven"],
  ...{ phrases: [], plans: {}, ticked: [] },
  ...change,
});
