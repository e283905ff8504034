import { z } from "zod";
import { commandInput, may, router } from "../trpc.ts";
import { checkInvariants } from "./check-invariants.ts";
import { invariantsShape, listInvariants } from "./list-invariants.ts";

const nothing = z.strictObject({}).default({});

/** 账实核对: what must be true of all records at any time (trust.md 2.2). */
export const invariantsRouter = router({
  list: may("office.invariant.read").read(nothing, invariantsShape, listInvariants),
  check: may("office.invariant.check").command(
    z.strictObject(commandInput),
    z.object({ faults: z.number() }),
    checkInvariants,
  ),
});
