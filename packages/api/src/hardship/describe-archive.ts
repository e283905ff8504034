import { applicationKinds, archiveStatuses } from "@gongbang/domain/hardship/archive.status";
import { evidenceItems } from "@gongbang/domain/hardship/evidence";
import { governmentSchema } from "@gongbang/domain/hardship/government-lines";
import { exemptions, expenseKinds, incomeKindNames } from "@gongbang/domain/hardship/household";
import { meansTestSchema } from "@gongbang/domain/hardship/means-test";
import { shownDetails } from "@gongbang/domain/hardship/register-details";
import { z } from "zod";
import { deadlineShape, trailShape } from "../office/reads.ts";

const text = z.string();
const maybe = z.string().nullable();

/** What a step lacks: a refusal code with the numbers of its sentence. */
const lack = z.object({
  code: text,
  count: z.number().optional(),
  until: text.optional(),
  decidedOn: text.optional(),
  since: text.optional(),
});

const person = z.object({
  id: text,
  relation: text,
  name: text,
  age: z.number().nullable(),
  birthOn: maybe,
  idMask: maybe,
  /** Whether a citizen id stands in the household itself and can be uncovered there. */
  hasCitizenId: z.boolean(),
  monthlyIncomeFen: z.number(),
  workState: maybe,
  exempt: z.enum(exemptions).nullable(),
  health: maybe,
  hasDiagnosis: z.boolean(),
  phoneMask: maybe,
  school: text,
  details: shownDetails,
});

/** The page of one archive. Amounts in fen a year unless they say otherwise; sealed fields only as masks. */
export const archiveOutput = z.object({
  id: text,
  number: text,
  version: z.number(),
  status: z.enum(archiveStatuses),
  kind: z.enum(applicationKinds),
  name: text,
  memberId: text,
  maskedId: maybe,
  unionName: text,
  keeperName: maybe,
  /** The union to which the worker's membership went without the file; null where they are together. */
  workerLeftFor: maybe,
  grade: maybe,
  proposedGrade: maybe,
  mainCause: maybe,
  otherCauses: z.array(text),
  statement: text,
  housing: maybe,
  civilAffairsClass: maybe,
  negatives: z.array(text),
  income: z.partialRecord(z.enum(incomeKindNames), z.number()),
  expense: z.partialRecord(z.enum(expenseKinds), z.number()),
  accidentCostFen: z.number(),
  accidentPaidBackFen: z.number(),
  householdOpen: z.boolean(),
  householdOn: maybe,
  visitedOn: maybe,
  visitors: z.array(text),
  comparedOn: maybe,
  comparison: z.enum(["same", "corrected", "differs"]).nullable(),
  noticeFrom: maybe,
  noticeUntil: maybe,
  noticePlace: maybe,
  enrolledOn: maybe,
  nextReviewOn: maybe,
  nextVisitOn: maybe,
  closedOn: maybe,
  exitCode: maybe,
  /** The day until which a closed file is stored; null while it is none. */
  keptUntil: maybe,
  heardOn: maybe,
  heardNote: maybe,
  overrideGrade: maybe,
  overrideReason: maybe,
  overrideByName: maybe,
  noticeDownOn: maybe,
  details: shownDetails,
  bankMask: maybe,
  hasOtherContact: z.boolean(),
  government: governmentSchema.nullable(),
  evidence: z.array(
    z.object({
      id: text,
      item: z.enum(evidenceItems),
      fileId: maybe,
      note: text,
      keptByName: text,
      keptOn: text,
    }),
  ),
  needs: z.array(z.object({ item: z.enum(evidenceItems), by: z.enum(["applicant", "comparison"]) })),
  documents: z.array(
    z.object({
      id: text,
      no: z.number(),
      reason: z.enum(["saved", "decided", "renewed"]),
      on: text,
      madeByName: text,
    }),
  ),
  means: meansTestSchema.nullable(),
  household: z.array(person),
  consents: z.array(
    z.object({
      id: text,
      kind: z.enum(["sensitive", "comparison"]),
      personId: text,
      person: text,
      givenOn: text,
      channel: text,
      withdrawnOn: maybe,
    }),
  ),
  /** Whose authorisation the next comparison would miss; nobody's once the file has ended, or where none is made. */
  unauthorised: z.array(text),
  objections: z.array(
    z.object({
      id: text,
      receivedOn: text,
      named: z.boolean(),
      text,
      status: z.enum(["open", "upheld", "dismissed"]),
      handling: maybe,
      settledOn: maybe,
    }),
  ),
  /** Starred fields of the register form that are empty: of which row of the household, 0 the worker's. */
  fieldsLeft: z.array(z.object({ person: z.number(), field: text })),
  /** Visits since the application, while it waits for one that verifies it; `lack` is why one does not. */
  homeVisits: z.array(
    z.object({
      id: text,
      visitedOn: text,
      visitors: z.array(text),
      pictures: z.number(),
      lack: lack.extend({ appliedOn: text.optional() }).nullable(),
    }),
  ),
  steps: z.array(z.object({ event: text, to: text, mayTake: z.boolean(), lacks: z.array(lack) })),
  mayObject: z.boolean(),
  maySettle: z.boolean(),
  mayReveal: z.boolean(),
  mayWithdrawConsent: z.boolean(),
  mayWrite: z.boolean(),
  mayHear: z.boolean(),
  deadlines: z.array(deadlineShape),
  trail: trailShape,
});
