/** The series that an archive's number is drawn from: 困 2026, which gives 困 2026-0391. */
export const archiveSeries = (year: number): string => `困 ${year}`;
/** The series that a grant's number is drawn from: 帮 2026, which gives 帮 2026-0107. */
export const grantSeries = (year: number): string => `帮 ${year}`;
/** The series that a payment batch's number is drawn from: 发 2026, which gives 发 2026-0012. */
export const batchSeries = (year: number): string => `发 ${year}`;
/** The series that a campaign's number is drawn from: 活 2026, which gives 活 2026-0003. */
export const campaignSeries = (year: number): string => `活 ${year}`;
