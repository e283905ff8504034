import { z } from "zod";
import { roles } from "../access/policy.ts";
import { readQuery } from "../codes/search-query.ts";
import { memberFilter } from "./member-filter.ts";
import { memberSorts } from "./member-list.ts";

/** What the list can show of a member. The name always comes first and is no column to leave out. */
export const memberColumns = [
  "idMask",
  "phoneMask",
  "cardTail",
  "memberNumber",
  "sex",
  "birthOn",
  "ethnicGroup",
  "politicalStatus",
  "education",
  "employment",
  "employmentForm",
  "newFormWork",
  "occupation",
  "skillGrade",
  "unitName",
  "union",
  "street",
  "groupName",
  "status",
  "keeper",
  "joinedOn",
  "registeredOn",
] as const;
export type MemberColumn = (typeof memberColumns)[number];

/** What the register shows until somebody chooses. */
export const usualColumns: readonly MemberColumn[] = [
  "idMask",
  "phoneMask",
  "unitName",
  "street",
  "status",
  "joinedOn",
];

export const densities = ["normal", "compact"] as const;
export type Density = (typeof densities)[number];

/** A text that says a whole number: of a paper, or a phone. It belongs in no address and in nothing that is kept. */
export const isWholeNumber = (text: string): boolean => {
  const kind = readQuery(text)?.kind;
  return kind === "idNumber" || kind === "phone";
};

/** How a view looks: which columns in which order, how dense, sorted by what. */
export const viewLook = {
  columns: z
    .array(z.enum(memberColumns))
    .min(1, { error: "INPUT.REQUIRED" })
    .max(memberColumns.length)
    .refine((columns) => new Set(columns).size === columns.length, { error: "INPUT.INVALID" }),
  density: z.enum(densities),
  sort: z.enum(memberSorts),
  descending: z.boolean(),
};

/** Whom a view shows and how. Nobody's number is kept in it. */
export const viewSettings = z.strictObject({
  filter: memberFilter.refine(({ text }) => text === undefined || !isWholeNumber(text), {
    error: "INPUT.PERSONAL_NUMBER",
    path: ["text"],
  }),
  ...viewLook,
});
export type ViewSettings = z.output<typeof viewSettings>;

/** The register's view before anybody has kept one. */
export const plainSettings: ViewSettings = {
  filter: { view: "all" },
  columns: [...usualColumns],
  density: "normal",
  sort: "name",
  descending: false,
};

const name = z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(30, { error: "INPUT.TOO_LONG" });

/** A view to keep for oneself. With `viewId` and the version that was seen an own one is changed. */
export const saveViewInput = z.strictObject({
  commandId: z.uuid(),
  viewId: z.uuid().optional(),
  version: z.int().min(1).optional(),
  name,
  settings: viewSettings,
  opensFirst: z.boolean().default(false),
});
export type SaveView = z.output<typeof saveViewInput>;

/** Shares an own view with one's union and those under it, or takes it back; it may open first for some roles. */
export const shareViewInput = z.strictObject({
  commandId: z.uuid(),
  viewId: z.uuid(),
  version: z.int().min(1),
  isShared: z.boolean(),
  firstFor: z.array(z.enum(roles)).max(roles.length).default([]),
});
export type ShareView = z.output<typeof shareViewInput>;

export const removeViewInput = z.strictObject({
  commandId: z.uuid(),
  viewId: z.uuid(),
  version: z.int().min(1),
});
export type RemoveView = z.output<typeof removeViewInput>;
