/** The fields of a household member that are sealed: see `revealHousehold`. */
export const sealedFields = ["citizenId", "diagnosis"] as const;
export type SealedField = (typeof sealedFields)[number];
