import { z } from "zod";
import { memberFilter } from "./member-filter.ts";

export const exportFormats = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** Numbers and addresses as every list shows them, or uncovered. */
export const exportContents = ["masked", "plain"] as const;
export type ExportContent = (typeof exportContents)[number];

/** The columns that an export may have, in the order of the roster form. Words: messages members.field.*. */
export const exportColumns = [
  ...["memberNumber", "name", "sex", "birthOn", "idKind", "citizenId", "idValidUntil", "phone"],
  ...["bankCard", "cardState", "cardBoundOn", "ethnicGroup", "politicalStatus", "education", "degree"],
  ...["maritalStatus", "registrationKind", "registrationPlace", "address", "residenceStreet"],
  ...["unionName", "unitName", "creditCode", "unitCategory", "industry", "groupName", "unionPost"],
  ...["employment", "employmentForm", "contractForm", "newFormWork", "platform", "partnerFirm", "workArea"],
  ...["newFormSince", "isMultiPlatform", "occupation", "skillGrade", "title", "titleGrade", "honour"],
  ...["isModelWorker", "speciality", "isMigrantWorker", "isFromElsewhere", "joinedOn", "status"],
] as const;
export type ExportColumn = (typeof exportColumns)[number];
/** Those of them that are sealed in the register. */
export const sealedColumns = [
  "citizenId",
  "phone",
  "bankCard",
  "registrationPlace",
  "address",
] as const satisfies ExportColumn[];

/** Why numbers are taken out uncovered (product.md D5, D24). Words: messages exports.reasons.*. */
export const exportReasons = ["reporting", "payment", "check", "other"] as const;

/** The rows of one file: a larger export comes in parts, so that each stays far below what a file may weigh. */
export const rowsPerFile = 50_000;
/** For how many days the files are kept. */
export const exportDays = 30;
/** The most exports that one officer may start in 24 hours. */
export const exportsPerDay = 20;

const asked = {
  commandId: z.uuid(),
  filter: memberFilter,
  format: z.enum(exportFormats),
  columns: z.array(z.enum(exportColumns)).min(1, { error: "INPUT.REQUIRED" }).max(exportColumns.length),
  locale: z.enum(["zh-CN", "en"]),
};

/** Members by a filter, with numbers and addresses masked. */
export const startExportInput = z.strictObject(asked);
/** The same uncovered, with the reason, which the ledger and the trail keep. */
export const startPlainExportInput = z.strictObject({
  ...asked,
  reason: z.enum(exportReasons),
  reasonText: z.string().trim().min(2, { error: "INPUT.REQUIRED" }).max(200, { error: "INPUT.TOO_LONG" }),
});
export type StartExport = z.output<typeof startExportInput>;
export type StartPlainExport = z.output<typeof startPlainExportInput>;
