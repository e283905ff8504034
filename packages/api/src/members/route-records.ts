import { removeFileInput } from "@gongbang/domain/members/attachment";
import {
  addFamilyMemberInput,
  changeFamilyMemberInput,
  removeFamilyMemberInput,
} from "@gongbang/domain/members/family-member.input";
import { changeUnionInput } from "@gongbang/domain/members/union-facts";
import { z } from "zod";
import { stepShape, stepsOf } from "../office/reads.ts";
import { may, router } from "../trpc.ts";
import { changeUnion, readUnionFacts, unionFactsShape } from "./change-union.ts";
import { familyOf, familyShape, memberOf } from "./list-family.ts";
import { filesOf, filesShape, removeFile } from "./list-files.ts";
import {
  formShape,
  jobStarted,
  plainFormShape,
  readForm,
  revealForm,
  revealFormInput,
  writeForm,
  writeFormInput,
  writePlainForm,
  writePlainFormInput,
} from "./read-form.ts";
import { idsOfPerson } from "./reads.ts";
import {
  addFamilyMember,
  changeFamilyMember,
  removeFamilyMember,
  revealFamilyMember,
  revealFamilyMemberInput,
} from "./write-family.ts";

const ofMember = z.strictObject({ memberId: z.uuid() });
const saved = z.object({ version: z.number() });
const change = may("member.family.change");

/** 会员页: the family, the attachments, the steps of the membership, and the register form on paper. */
export const recordsRouter = router({
  steps: may("member.read").read(ofMember, z.array(stepShape), async ({ tx }, { memberId }) => {
    const { id } = await memberOf(tx, memberId);
    return stepsOf(tx, await idsOfPerson(tx, id));
  }),
  family: may("member.family.read").read(ofMember, familyShape, (office, { memberId }) =>
    familyOf(office, memberId),
  ),
  addFamilyMember: change.command(addFamilyMemberInput, z.object({ id: z.string() }), addFamilyMember),
  changeFamilyMember: change.command(changeFamilyMemberInput, saved, changeFamilyMember),
  removeFamilyMember: change.command(removeFamilyMemberInput, saved, removeFamilyMember),
  revealFamilyMember: may("member.family.reveal").command(
    revealFamilyMemberInput,
    z.object({ value: z.string().nullable() }),
    revealFamilyMember,
  ),
  files: may("member.file.read").read(ofMember, filesShape, (office, { memberId }) =>
    filesOf(office, memberId),
  ),
  removeFile: may("member.file.change").command(removeFileInput, z.object({ id: z.string() }), removeFile),
  form: may("member.form.print").read(ofMember, formShape, (office, { memberId }) =>
    readForm(office, memberId),
  ),
  revealForm: may("member.form.reveal").command(revealFormInput, plainFormShape, revealForm),
  writeForm: may("member.form.print").command(writeFormInput, jobStarted, writeForm),
  union: may("union.read").read(z.strictObject({ unionId: z.uuid() }), unionFactsShape, readUnionFacts),
  changeUnion: may("union.change").command(changeUnionInput, saved, changeUnion),
  writePlainForm: may("member.form.reveal").command(writePlainFormInput, jobStarted, writePlainForm),
});
