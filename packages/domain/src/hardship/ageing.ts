/** How long an application has stood where it stands, in days since its last step: up to a week, a month, two, longer. */
export const ageingBands = ["week", "month", "twoMonths", "longer"] as const;
export type AgeingBand = (typeof ageingBands)[number];

const days: Record<AgeingBand, { from: number; until: number | null }> = {
  week: { from: 0, until: 7 },
  month: { from: 8, until: 30 },
  twoMonths: { from: 31, until: 60 },
  longer: { from: 61, until: null },
};

/** The days of a band, both counted; the last one has no end. */
export const daysOf = (band: AgeingBand) => days[band];

export const bandOf = (waited: number): AgeingBand =>
  ageingBands.find((band) => waited <= (days[band].until ?? Number.POSITIVE_INFINITY)) ?? "longer";
