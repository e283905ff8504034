import { z } from "zod";

/** The proofs of an archive (domain.md A.5 "Proofs per cause"). Words: messages "hardship.evidence.items.*". */
export const evidenceItems = [
  "application",
  "identity",
  "householdBook",
  "income",
  "minimumLiving",
  "diagnosis",
  "bills",
  "tuition",
  "admission",
  "contract",
  "disability",
  "disaster",
] as const;
export type EvidenceItem = (typeof evidenceItems)[number];

/**
 * What a comparison with the authorities' data proves: since 2026-07-01 nobody is asked for it (社会救助法 art. 62;
 * domain.md A.5). A paper that the household brings of its own accord may still be attached.
 */
const proved: readonly EvidenceItem[] = [
  "identity",
  "householdBook",
  "income",
  "minimumLiving",
  "disability",
];

/** What the checklist asks about. */
type EvidenceAsked = {
  causes: readonly string[];
  civilAffairsClass: string | null;
  isMigrant: boolean;
  /** Whether somebody of the household is a student of a university or college, or is disabled. */
  hasHigherStudent: boolean;
  isDisabled: boolean;
};
type EvidenceNeed = { item: EvidenceItem; by: "applicant" | "comparison" };

/** The checklist of one household, by its causes, in the order of the form. */
export function evidenceFor(asked: EvidenceAsked): EvidenceNeed[] {
  const { causes, civilAffairsClass, isMigrant, hasHigherStudent, isDisabled } = asked;
  const has = (...codes: string[]) => codes.some((code) => causes.includes(code));
  const wanted: Record<EvidenceItem, boolean> = {
    application: true,
    identity: true,
    householdBook: true,
    income: true,
    minimumLiving: civilAffairsClass !== null,
    diagnosis: has("06"),
    bills: has("06"),
    tuition: has("09"),
    admission: has("09") && hasHigherStudent,
    contract: isMigrant,
    disability: isDisabled,
    disaster: has("07", "08"),
  };
  return evidenceItems
    .filter((item) => wanted[item])
    .map((item) => ({ item, by: proved.includes(item) ? "comparison" : "applicant" }));
}

/** How many proofs of the applicant's are still left. A file, or the paper in the paper file, settles one. */
export const evidenceLeft = (needs: readonly EvidenceNeed[], settled: readonly string[]): number =>
  needs.filter(({ item, by }) => by === "applicant" && !settled.includes(item)).length;

/** Settles a proof: by a file of the worker's attachments, or by the paper that lies in the paper file. */
export const keepEvidenceInput = z.strictObject({
  commandId: z.uuid(),
  archiveId: z.uuid(),
  item: z.enum(evidenceItems, { error: "INPUT.REQUIRED" }),
  /** Empty: the paper itself was seen and lies in the paper file. */
  fileId: z.union([z.literal("").transform(() => null), z.uuid()]),
  note: z.string().trim().max(200, "INPUT.TOO_LONG"),
});
export type KeepEvidence = z.output<typeof keepEvidenceInput>;

export const dropEvidenceInput = z.strictObject({
  commandId: z.uuid(),
  id: z.uuid(),
  reason: z.string().trim().min(2, "INPUT.REASON_REQUIRED").max(200, "INPUT.TOO_LONG"),
});
export type DropEvidence = z.output<typeof dropEvidenceInput>;
