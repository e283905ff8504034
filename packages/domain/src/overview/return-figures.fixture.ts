import type { ReturnFigures } from "./return-figures.ts";

/** The figures of a union for a month, with a small cell here and there. */
export const figures = (more: Partial<ReturnFigures> = {}): ReturnFigures => ({
  ...{ households: 130, people: 400, atStart: 120, joined: 20, exited: 10, lifted: 5 },
  exits: [
    { key: "E01", n: 5 },
    { key: "E12", n: 5 },
  ],
  groups: {
    grade: [
      { key: "1", n: 100 },
      { key: "2", n: 27 },
      { key: "3", n: 3 },
    ],
    ...{ cause: [], unit: [], union: [] },
  },
  aid: {
    all: { households: 40, persons: 41, times: 60, fen: 1_000 },
    cells: [
      { kind: "10", source: "5", households: 38, persons: 39, times: 57, fen: 900 },
      { kind: "20", source: "5", households: 2, persons: 2, times: 3, fen: 100 },
    ],
  },
  visits: { households: 9, times: 12, fen: 0 },
  campaigns: {
    all: { households: 12, persons: 42, times: 43, fen: 600, goodsFen: 70 },
    rows: [
      {
        ...{ id: "c", number: "动 2026-0001", name: "两节送温暖" },
        ...{ households: 12, persons: 42, times: 43, fen: 600, goodsFen: 70 },
      },
    ],
  },
  collectives: { groups: 1, persons: 30, goodsFen: 10 },
  students: {
    all: { households: 11, persons: 12, times: 12, fen: 300 },
    stages: [{ key: "university", households: 11, persons: 12, times: 12, fen: 300 }],
  },
  funds: [{ id: "f", name: "本级", source: "5", capFen: 1000, spentFen: 250 }],
  ...more,
});
