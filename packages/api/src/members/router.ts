import { assignKeeperInput } from "@gongbang/domain/members/assign-keeper.input";
import { changeMemberInput } from "@gongbang/domain/members/change-member.input";
import { createMemberInput } from "@gongbang/domain/members/create-member.input";
import {
  importRowsInput,
  planImportInput,
  revertImportInput,
  runImportInput,
} from "@gongbang/domain/members/import-roster.input";
import { countMembersInput, listMembersInput } from "@gongbang/domain/members/member-list";
import { z } from "zod";
import { trailOf, trailShape } from "../office/reads.ts";
import { may, router } from "../trpc.ts";
import { assignKeeper, assignKeeperOutput, keepersOutput, listKeepers } from "./assign-keeper.ts";
import { changeMember } from "./change-member.ts";
import { countMembers, memberCountsOutput } from "./count-members.ts";
import { createMember } from "./create-member.ts";
import { findMembers, findMembersInput, findMembersOutput } from "./find-members.ts";
import { guessImport, guessImportInput, guessImportOutput } from "./guess-import.ts";
import { importRowsOutput, listImportRows } from "./list-import-rows.ts";
import { listMembers, memberListOutput } from "./list-members.ts";
import { planImport } from "./plan-import.ts";
import { importLines, importShape, listImports, readImport } from "./read-import.ts";
import { memberRecordOutput, readMember } from "./read-member.ts";
import { countByUnion, idsOfPerson, unionOutput, unionTree } from "./reads.ts";
import { revealField, revealFieldInput } from "./reveal-field.ts";
import { revertImport } from "./revert-import.ts";
import { seekMember, seekMemberInput, seekMemberOutput } from "./seek-member.ts";
import { startImport } from "./start-import.ts";

const nothing = z.strictObject({}).default({});
const byId = z.strictObject({ id: z.uuid() });

export const membersRouter = router({
  unions: may("union.read").read(nothing, z.array(unionOutput), unionTree),
  unionCounts: may("member.read").read(
    nothing,
    z.array(z.object({ unionId: z.string(), count: z.number() })),
    countByUnion,
  ),
  list: may("member.read").read(listMembersInput, memberListOutput, listMembers),
  counts: may("member.read").read(countMembersInput, memberCountsOutput, countMembers),
  find: may("member.read").read(findMembersInput, findMembersOutput, findMembers),
  record: may("member.read").read(byId, memberRecordOutput, (office, { id }) => readMember(office, id)),
  trail: may("member.read").read(byId, trailShape, async ({ tx }, { id }) =>
    trailOf(tx, ...(await idsOfPerson(tx, id))),
  ),
  seek: may("member.create").read(seekMemberInput, seekMemberOutput, seekMember),
  create: may("member.create").command(createMemberInput, z.object({ id: z.string() }), createMember),
  change: may("member.change").command(changeMemberInput, z.object({ version: z.number() }), changeMember),
  keepers: may("member.keeper.assign").read(nothing, keepersOutput, listKeepers),
  assignKeeper: may("member.keeper.assign").command(assignKeeperInput, assignKeeperOutput, assignKeeper),
  reveal: may("member.reveal").command(
    revealFieldInput,
    z.object({ value: z.string().nullable() }),
    revealField,
  ),
  import: may("member.import").read(byId, importShape, (office, { id }) => readImport(office, id)),
  imports: may("member.import").read(nothing, importLines, listImports),
  guessImport: may("member.import").read(guessImportInput, guessImportOutput, guessImport),
  planImport: may("member.import").command(planImportInput, z.object({ jobId: z.string() }), planImport),
  runImport: may("member.import").command(runImportInput, z.object({ jobId: z.string() }), startImport),
  importRows: may("member.import").read(importRowsInput, importRowsOutput, listImportRows),
  revertImport: may("member.import.revert").command(
    revertImportInput,
    z.object({ jobId: z.string() }),
    revertImport,
  ),
});
