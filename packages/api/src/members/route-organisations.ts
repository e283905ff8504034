import * as union from "@gongbang/domain/members/union.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { dissolveUnion, mergeUnion } from "./end-union.ts";
import { foundUnion } from "./found-union.ts";
import { readUnion, unionLifeOutput } from "./read-union.ts";
import { approveUnion, lockUnion, refuseUnion, unionStepOutput, unlockUnion } from "./step-union.ts";

const byId = z.strictObject({ id: z.uuid() });
const ended = z.object({ ...unionStepOutput.shape, memberCount: z.number() });
const deciding = may("union.approve");

export const organisationsRouter = router({
  record: may("union.read").read(byId, unionLifeOutput, (office, { id }) => readUnion(office, id)),
  found: may("union.found").command(union.foundUnionInput, unionStepOutput, foundUnion),
  approve: deciding.command(union.approveUnionInput, unionStepOutput, approveUnion),
  refuse: deciding.command(union.stepUnionInput, unionStepOutput, refuseUnion),
  lock: deciding.command(union.stepUnionInput, unionStepOutput, lockUnion),
  unlock: deciding.command(union.stepUnionInput, unionStepOutput, unlockUnion),
  merge: may("union.merge").command(union.endUnionInput, ended, mergeUnion),
  dissolve: may("union.dissolve").command(union.endUnionInput, ended, dissolveUnion),
});
