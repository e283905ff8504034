import { z } from "zod";

/** The fields of a household member that are sealed. */
export const sealedFields = ["citizenId", "diagnosis"] as const;
export type SealedField = (typeof sealedFields)[number];
