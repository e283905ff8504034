/**
 * The papers of an archive. A paper with a series takes its number (文号) when it is issued, and never before; one that
 * hangs on a wall is `public` and may hold open fields alone.
 */
export const paperKinds = {
  registration: { series: null, public: false },
  authorisation: { series: null, public: false },
  survey: { series: null, public: false },
  notice: { series: "困示", public: true },
  approval: { series: "困批", public: false },
  payment: { series: "困发", public: false },
  letter: { series: "困告", public: false },
} as const satisfies Record<string, { series: string | null; public: boolean }>;
export type PaperKind = keyof typeof paperKinds;
export const paperKindNames = Object.keys(paperKinds) as [PaperKind, ...PaperKind[]];

/** The series that a paper's number is drawn from: 困告 2026, which gives 困告 2026-0012. Null for a form without one. */
export const paperSeries = (kind: PaperKind, year: number): string | null => {
  const { series } = paperKinds[kind];
  return series === null ? null : `${series} ${year}`;
};
