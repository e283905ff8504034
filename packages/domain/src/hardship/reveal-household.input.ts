/** The fields of a household member that are sealed: see `revealHousehold`. */
export const sealedFields = ["citizenId", "diagnosis", "phone"] as const;
export type SealedField = (typeof sealedFields)[number];

/** Those of the archive itself: see `revealArchive`. */
export const sealedArchiveFields = ["bankCard", "otherContact"] as const;
export type SealedArchiveField = (typeof sealedArchiveFields)[number];
