import { z } from "zod";

/** What a column of an upload about a member may be filled from. */
export const memberSources = [
  "name",
  "sex",
  "birthOn",
  "ethnicGroup",
  "politicalStatus",
  "education",
  "degree",
  "maritalStatus",
  "idKind",
  "citizenId",
  "idValidUntil",
  "phone",
  "registrationKind",
  "registrationPlace",
  "address",
  "residenceStreet",
  "isMigrantWorker",
  "isFromElsewhere",
  "employment",
  "employmentForm",
  "newFormWork",
  "occupation",
  "skillGrade",
  "title",
  "isModelWorker",
  "unitName",
  "creditCode",
  "unionName",
  "unionCode",
  "groupName",
  "unionPost",
  "joinedOn",
  "membershipStatus",
  "bankCard",
] as const;

/** What a column of an upload about a union may be filled from. */
export const unionSources = [
  "unionName",
  "unionCode",
  "ownCreditCode",
  "parentName",
  "orgType",
  "form",
  "levelCode",
  "status",
  "foundedOn",
  "approvalNumber",
  "chairName",
  "termFrom",
  "termUntil",
  "legalPersonUntil",
  "creditCode",
  "unitCategory",
  "industry",
  "streetCode",
  "staffCount",
  "womenCount",
  "migrantCount",
  "memberCount",
  "womenMemberCount",
  "hasAuditCommittee",
  "hasWomenCommittee",
  "hasCongress",
  "hasOpenAffairs",
  "hasCollectiveContract",
  "hasSupervision",
] as const;

export type MemberSource = (typeof memberSources)[number];
export type UnionSource = (typeof unionSources)[number];
export type PackSource = MemberSource | UnionSource;

/** Sources that are sealed in the register: masked on the copy panel until they are uncovered with a reason. */
export const sealedSources = [
  "citizenId",
  "phone",
  "bankCard",
  "address",
  "registrationPlace",
] as const satisfies readonly MemberSource[];
export type SealedSource = (typeof sealedSources)[number];
export const isSealedSource = (source: PackSource): source is SealedSource =>
  (sealedSources as readonly PackSource[]).includes(source);

const source = z.enum([...new Set<PackSource>([...memberSources, ...unionSources])]);
const isoDay = z.iso.date();

const column = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  /** As it stands over the column of the template. */
  heading: z.string().min(1).max(40),
  source,
  required: z.boolean().default(false),
  /** A required column may stay empty where this source holds one of these. */
  unless: z.strictObject({ source, is: z.array(z.string().max(20)).min(1).max(20) }).optional(),
  /** In signs, as the receiving system counts them. */
  maxLength: z.int().min(1).max(500),
  /** Our code to what the receiving system wants for it. Comes before every other way of writing. */
  codes: z.record(z.string().max(20), z.string().max(60)).optional(),
  /** For a code that the list above leaves out; without it such a code makes the row unready. */
  otherwise: z.string().max(60).optional(),
  /** The words of the code's standard instead of the code. */
  inWords: z.literal(true).optional(),
  day: z.enum(["YYYY-MM-DD", "YYYYMMDD", "YYYY/MM/DD"]).optional(),
  /** What is written where nothing is held and nothing is required. */
  blank: z.string().max(20).default(""),
});

const given = z
  .strictObject({
    /** Stays with a version of a format for good: what was uploaded is remembered by it. */
    key: z.string().regex(/^[a-z0-9][a-z0-9-]{2,39}$/),
    subject: z.enum(["member", "union"]),
    /** The form's own title. */
    name: z.string().min(1).max(60),
    /** Who asks for it in this shape: the whole country, or one city. */
    region: z.string().min(1).max(20),
    /** The document that prescribes it. */
    source: z.string().min(1).max(80),
    validFrom: isoDay,
    validUntil: isoDay.nullable(),
    sheetName: z.string().min(1).max(31),
    /** What the receiving system takes in one file. */
    rowsPerFile: z.int().min(1).max(20_000),
    columns: z.array(column).min(1).max(80),
  })
  .superRefine((format, context) => {
    for (const message of faultsOf(format)) context.addIssue({ code: "custom", message, path: ["columns"] });
  });

type Column = z.output<typeof column>;
type Given = { subject: "member" | "union"; columns: Column[]; validFrom: string; validUntil: string | null };

function faultsOf({ subject, columns, validFrom, validUntil }: Given): string[] {
  const own: readonly string[] = subject === "member" ? memberSources : unionSources;
  const isForeign = ({ source, unless }: Column) =>
    !own.includes(source) || (unless !== undefined && !own.includes(unless.source));
  const twice = (part: "key" | "heading") => new Set(columns.map((each) => each[part])).size < columns.length;
  return [
    ...(validUntil !== null && validUntil < validFrom ? ["ends before it begins"] : []),
    ...(twice("key") ? ["a key twice"] : []),
    ...(twice("heading") ? ["a heading twice"] : []),
    ...columns.filter(isForeign).map(({ key }) => `${key} is filled from another subject`),
    ...columns
      .filter(({ otherwise, codes }) => otherwise !== undefined && !codes)
      .map(({ key }) => `${key}: otherwise than what`),
  ];
}

/** A mapping file, read: the columns of an upload in their order, and how each is filled. */
export const packFormat = given;
export type PackFormat = z.output<typeof given>;
export type PackColumn = PackFormat["columns"][number];
/** A mapping file as it is written. */
export type PackFile = z.input<typeof given>;
