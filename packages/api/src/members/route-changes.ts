import {
  approveChangeInput,
  listChangesInput,
  rejectChangeInput,
  requestChangeInput,
  withdrawChangeInput,
} from "@gongbang/domain/members/request-change.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { approveChange, decidedOutput, rejectChange, withdrawChange } from "./decide-change.ts";
import { changeListOutput, changeOutput, listChanges, readChange } from "./list-changes.ts";
import { requestChange, requestedOutput } from "./request-change.ts";

const byId = z.strictObject({ id: z.uuid() });
const read = may("member.guarded.read");
const request = may("member.guarded.request");
const decide = may("member.guarded.decide");

/** Changes of guarded fields: one person asks with evidence, another one decides. */
export const changesRouter = router({
  list: read.read(listChangesInput, changeListOutput, listChanges),
  record: read.read(byId, changeOutput, (office, { id }) => readChange(office, id)),
  request: request.command(requestChangeInput, requestedOutput, requestChange),
  approve: decide.command(approveChangeInput, decidedOutput, approveChange),
  reject: decide.command(rejectChangeInput, decidedOutput, rejectChange),
  withdraw: request.command(withdrawChangeInput, decidedOutput, withdrawChange),
});
