/** The word that a record's number begins with: 维 2026-0158. */
export const ticketSeries = "维";
