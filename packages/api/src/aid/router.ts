import { addPictureInput, addVisitNoteInput, amendVisitInput } from "@gongbang/domain/aid/amend-visit.input";
import { listGrantsInput } from "@gongbang/domain/aid/list-grants.input";
import { dueVisitsInput, listVisitsInput } from "@gongbang/domain/aid/list-visits.input";
import { openFundInput } from "@gongbang/domain/aid/open-fund.input";
import { proposeGrantInput } from "@gongbang/domain/aid/propose-grant.input";
import { recordVisitInput } from "@gongbang/domain/aid/record-visit.input";
import {
  askReversalInput,
  confirmReversalInput,
  dropReversalInput,
} from "@gongbang/domain/aid/reverse-grant.input";
import {
  approveGrantInput,
  cancelGrantInput,
  declineGrantInput,
  payGrantInput,
  releaseGrantInput,
  takeBackGrantInput,
  withdrawGrantInput,
} from "@gongbang/domain/aid/step-grant.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { addVisitNote, amendVisit } from "./amend-visit.ts";
import { approveGrant, declineGrant } from "./approve-grant.ts";
import { cancelGrant, takeBackGrant, withdrawGrant } from "./end-grant.ts";
import { addPicture } from "./keep-picture.ts";
import { fundList, fundListShape, fundRecord, fundRecordInput, fundRecordShape } from "./list-funds.ts";
import { grantList, grantListShape, readyFor, readyInput, readyShape } from "./list-grants.ts";
import {
  grantsOfMember,
  grantsOfMemberShape,
  visitsOfMember,
  visitsOfMemberShape,
} from "./list-of-member.ts";
import {
  dueShape,
  household,
  householdShape,
  visitList,
  visitListShape,
  visitPageShape,
  visitsDue,
  visitsForArchive,
} from "./list-visits.ts";
import { openFund } from "./open-fund.ts";
import { payGrant, releaseGrant } from "./pay-grant.ts";
import { proposeGrant } from "./propose-grant.ts";
import { grantRecord, grantRecordShape } from "./read-grant.ts";
import { roomFor, roomInput, roomShape } from "./read-room.ts";
import { visitRecord, visitRecordShape } from "./read-visit.ts";
import { recordVisit } from "./record-visit.ts";
import { askReversal, confirmReversal, dropReversal } from "./reverse-grant.ts";

const saved = z.object({ version: z.number() });
const ofMember = z.strictObject({ memberId: z.uuid() });
const ofArchive = z.strictObject({ archiveId: z.uuid() });

/** 帮扶资金 */
export const fundsRouter = router({
  list: may("aid.fund.read").read(z.strictObject({}), fundListShape, fundList),
  record: may("aid.fund.read").read(fundRecordInput, fundRecordShape, fundRecord),
  open: may("aid.fund.open").command(openFundInput, z.object({ id: z.string() }), openFund),
});

/** 帮扶款 */
export const grantsRouter = router({
  list: may("aid.grant.read").read(listGrantsInput, grantListShape, grantList),
  record: may("aid.grant.read").read(z.strictObject({ grantId: z.uuid() }), grantRecordShape, grantRecord),
  ofMember: may("aid.grant.read").read(ofMember, grantsOfMemberShape, grantsOfMember),
  readyFor: may("aid.visit.record").read(readyInput, readyShape, readyFor),
  /** How much of a kind of aid a household may still have, with every cap explained. */
  room: may("aid.grant.propose").read(roomInput, roomShape, roomFor),
  propose: may("aid.grant.propose").command(
    proposeGrantInput,
    z.object({ id: z.string(), number: z.string() }),
    proposeGrant,
  ),
  approve: may("aid.grant.approve").command(approveGrantInput, saved, approveGrant),
  decline: may("aid.grant.approve").command(declineGrantInput, saved, declineGrant),
  cancel: may("aid.grant.approve").command(cancelGrantInput, saved, cancelGrant),
  withdraw: may("aid.grant.propose").command(withdrawGrantInput, saved, withdrawGrant),
  pay: may("aid.grant.pay").command(payGrantInput, saved, payGrant),
  release: may("aid.grant.pay").command(releaseGrantInput, saved, releaseGrant),
  takeBack: may("aid.grant.pay").command(takeBackGrantInput, saved, takeBackGrant),
  askReversal: may("aid.grant.reverse").command(askReversalInput, z.object({ id: z.string() }), askReversal),
  confirmReversal: may("aid.grant.reverse").command(confirmReversalInput, saved, confirmReversal),
  dropReversal: may("aid.grant.reverse").command(dropReversalInput, saved, dropReversal),
});

/** 走访 */
export const visitsRouter = router({
  list: may("aid.visit.read").read(listVisitsInput, visitPageShape, visitList),
  forArchive: may("aid.visit.read").read(ofArchive, visitListShape, visitsForArchive),
  ofMember: may("aid.visit.read").read(ofMember, visitsOfMemberShape, visitsOfMember),
  due: may("aid.visit.read").read(dueVisitsInput, dueShape, visitsDue),
  record: may("aid.visit.read").read(z.strictObject({ visitId: z.uuid() }), visitRecordShape, visitRecord),
  /** Who is visited, for the form. */
  household: may("aid.visit.record").read(ofArchive, householdShape, household),
  recordVisit: may("aid.visit.record").command(
    recordVisitInput,
    z.object({ id: z.string(), grantProposedId: z.string().nullable() }),
    recordVisit,
  ),
  amend: may("aid.visit.amend").command(amendVisitInput, saved, amendVisit),
  addPicture: may("aid.visit.amend").command(addPictureInput, z.object({ id: z.string() }), addPicture),
  addNote: may("aid.visit.annotate").command(addVisitNoteInput, z.object({ id: z.string() }), addVisitNote),
});
