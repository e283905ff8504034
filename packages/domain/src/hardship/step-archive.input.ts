import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { decidableGrades } from "./archive-grade.ts";
import { exitCodes } from "./exit-code.ts";

const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };
const note = z.string().trim().max(1000, "INPUT.TOO_LONG");
/** The written reason that the rule demands (domain.md A.2, step 6). */
const reason = note.min(2, "INPUT.REASON_REQUIRED");
const personName = z.string().trim().min(1, "INPUT.REQUIRED").max(60, "INPUT.TOO_LONG");

export const submitArchiveInput = z.strictObject({ ...step, note });

/** 入户核实 by a visit that was kept: who went, and when, stands in it. */
export const verifyByVisitInput = z.strictObject({
  ...step,
  visitId: z.uuid({ error: "INPUT.REQUIRED" }),
  note: reason,
});
/** Of an emergency relief: two visitors, who are two different people, by their names. */
export const verifyByNamesInput = z
  .strictObject({
    ...step,
    visitedOn: daySchema,
    visitor: personName,
    secondVisitor: personName,
    note: reason,
  })
  .refine(({ visitor, secondVisitor }) => visitor !== secondVisitor, {
    error: "HARDSHIP.SAME_VISITOR",
    path: ["secondVisitor"],
  });
/** Either of the two: what neither tells is refused by the use case. */
export const verifyArchiveInput = z
  .strictObject({
    ...step,
    visitId: z.uuid().optional(),
    visitedOn: daySchema.optional(),
    visitor: personName.optional(),
    secondVisitor: personName.optional(),
    note: reason,
  })
  .refine(({ visitor, secondVisitor }) => visitor === undefined || visitor !== secondVisitor, {
    error: "HARDSHIP.SAME_VISITOR",
    path: ["secondVisitor"],
  });

export const comparisons = ["same", "corrected", "differs"] as const;
/** What the comparison with the authorities' data showed; "corrected" where the household was set right after it. */
export const compareArchiveInput = z.strictObject({
  ...step,
  comparedOn: daySchema,
  result: z.enum(comparisons, { error: "INPUT.REQUIRED" }),
  note,
});

/** The notice hangs from a day on, at a place; it has to hang for five working days. */
export const startNoticeInput = z.strictObject({
  ...step,
  noticeFrom: daySchema,
  place: z.string().trim().min(1, "INPUT.REQUIRED").max(200, "INPUT.TOO_LONG"),
});

/** The opinion; and, where the reviewer asks for another category than the proposed one, which, with the reason in it. */
export const reviewArchiveInput = z.strictObject({
  ...step,
  note: reason,
  grade: z.union([z.literal("").transform(() => undefined), z.enum(decidableGrades)]).optional(),
});
export const approveArchiveInput = z.strictObject({
  ...step,
  grade: z.enum(decidableGrades, { error: "INPUT.REQUIRED" }),
  note,
});
export const returnArchiveInput = z.strictObject({ ...step, note: reason });
/** 不予建档; `falseStatement` where that is why: its people apply no more for a set time (false-statement.ts). */
export const rejectArchiveInput = z.strictObject({
  ...step,
  note: reason,
  falseStatement: z.boolean().default(false),
});
export const withdrawArchiveInput = z.strictObject({ ...step, note: reason });
export const closeArchiveInput = z.strictObject({
  ...step,
  exit: z.enum(exitCodes, { error: "INPUT.REQUIRED" }),
  note: reason,
});
export const renewArchiveInput = z.strictObject({ ...step, note });
export const relieveArchiveInput = z.strictObject({ ...step, note: reason });
export const convertArchiveInput = z.strictObject({ ...step, note });
export const suspendArchiveInput = z.strictObject({ ...step, note: reason });
export const resumeArchiveInput = z.strictObject({ ...step, note: reason });
/** 听取意见 before the file is ended: what the household said, and when (社会救助法 art. 48). */
export const hearArchiveInput = z.strictObject({ ...step, heardOn: daySchema, note: reason });
/** 家庭情况无变化; the note names the new income proof. */
export const confirmHouseholdInput = z.strictObject({ ...step, note: reason });
export const synchroniseArchiveInput = z.strictObject({ ...step, note });

export type StepOf<T extends z.ZodType> = z.output<T>;
