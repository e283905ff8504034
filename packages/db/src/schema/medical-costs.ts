import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dayColumn, fenColumn, id, kept, keptRows } from "../columns.ts";
import { archives, householdMembers } from "./hardship.ts";

/**
 * 医疗费用台账: one bill of one household, with what others have paid of it. `aided` is what grants have taken of the
 * own-paid rest; the office reads it and never writes it: only the functions of sql/51-programmes.sql do.
 */
export const medicalCosts = pgTable(
  "medical_costs",
  {
    id: id(),
    archiveId: uuid()
      .notNull()
      .references(() => archives.id),
    /** Who was sick; null for the worker. */
    personId: uuid().references(() => householdMembers.id),
    /** The number of the bill: the same bill is no second cost, whoever hands it in. */
    billNumber: text().notNull(),
    hospital: text().notNull(),
    billedOn: dayColumn().notNull(),
    billFen: fenColumn().notNull(),
    insuranceFen: fenColumn().notNull(),
    seriousIllnessFen: fenColumn().notNull(),
    commercialFen: fenColumn().notNull(),
    mutualAidFen: fenColumn().notNull(),
    otherAidFen: fenColumn().notNull(),
    ownPaidFen: fenColumn()
      .notNull()
      .generatedAlwaysAs(
        sql`bill_fen - insurance_fen - serious_illness_fen - commercial_fen - mutual_aid_fen - other_aid_fen`,
      ),
    aidedFen: fenColumn().notNull().default(sql`0`),
    ...kept(),
  },
  (t) => [
    uniqueIndex("medical_costs_one_a_bill").on(t.billNumber),
    index("medical_costs_by_archive").on(t.archiveId, t.billedOn),
    index("medical_costs_by_path").on(t.unionPath, t.id),
    index("medical_costs_by_keeper").on(t.keeperId),
    check(
      "medical_costs_paid_by_others",
      sql`least(${t.insuranceFen}, ${t.seriousIllnessFen}, ${t.commercialFen}, ${t.mutualAidFen}, ${t.otherAidFen}) >= 0`,
    ),
    // The last word against aid beyond the own-paid sum (domain.md B.3): it holds whatever the functions do.
    check(
      "medical_costs_never_overpaid",
      sql`${t.aidedFen} >= 0 and ${t.aidedFen} <= ${t.billFen} - ${t.insuranceFen} - ${t.seriousIllnessFen}
        - ${t.commercialFen} - ${t.mutualAidFen} - ${t.otherAidFen}`,
    ),
    ...keptRows(t),
  ],
);
