import { dismissDuplicatesInput, listDuplicatesInput } from "@gongbang/domain/members/list-duplicates.input";
import {
  compareMembersInput,
  mergeMembersInput,
  undoMergeInput,
} from "@gongbang/domain/members/merge-members.input";
import { may, router } from "../trpc.ts";
import { compareMembers, compareOutput } from "./compare-members.ts";
import { dismissDuplicates, dismissedOutput } from "./dismiss-duplicates.ts";
import { duplicateListOutput, listDuplicates } from "./list-duplicates.ts";
import { listMerges, listMergesInput, mergeListOutput } from "./list-merges.ts";
import { mergedOutput, mergeMembers } from "./merge-members.ts";
import { undoMerge, undoneOutput } from "./undo-merge.ts";

const merge = may("member.merge");

/** Records that may be one person: found, told apart, merged, and taken apart again. */
export const duplicatesRouter = router({
  list: may("member.duplicate.read").read(listDuplicatesInput, duplicateListOutput, listDuplicates),
  merges: may("member.duplicate.read").read(listMergesInput, mergeListOutput, listMerges),
  compare: merge.read(compareMembersInput, compareOutput, compareMembers),
  dismiss: may("member.duplicate.dismiss").command(
    dismissDuplicatesInput,
    dismissedOutput,
    dismissDuplicates,
  ),
  merge: merge.command(mergeMembersInput, mergedOutput, mergeMembers),
  undo: merge.command(undoMergeInput, undoneOutput, undoMerge),
});
