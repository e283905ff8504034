import { describe, expect, it } from "vitest";
import { assignKeeperInput, memberSelection } from "./assign-keeper.input.ts";
import { applyByLinkInput, joinConsent, joinLinkInput, refuseApplicationInput } from "./join.input.ts";
import { knockLimits, mayKnock } from "./knock.ts";
import { buildPackInput, listPackInput, markRecordInput } from "./pack.input.ts";
import { figuresInput, listMovesInput } from "./register-figures.input.ts";
import {
  approveChangeInput,
  listChangesInput,
  rejectChangeInput,
  requestChangeInput,
} from "./request-change.input.ts";

const id = "019746a0-0000-4000-8000-000000000001";
type Schema = { safeParse(input: unknown): { success: boolean; error?: { issues: readonly unknown[] } } };
/** What is said at the field that is wrong, in words that the messages know. */
const said = (schema: Schema, input: object) => JSON.stringify(schema.safeParse(input).error?.issues ?? []);
const takes = (schema: Schema, input: object) => schema.safeParse(input).success;

describe("asking for another name, paper or card", () => {
  const asked = { commandId: id, memberId: id, version: 1, reason: "派出所更名", evidence: [id] };
  it("leaves as it stands what is left empty", () => {
    const read = requestChangeInput.parse({ ...asked, name: "", citizenId: "", bankCard: "", birthOn: "" });
    expect(read).toMatchObject({ idKind: "1" });
    expect([read.name, read.citizenId, read.bankCard, read.birthOn]).toEqual(Array(4).fill(undefined));
  });
  it("takes evidence along, five papers at most, and the reason", () => {
    expect(takes(requestChangeInput, { ...asked, name: "李红" })).toBe(true);
    expect(takes(requestChangeInput, { ...asked, evidence: Array(5).fill(id) })).toBe(true);
    expect(takes(requestChangeInput, { ...asked, evidence: Array(6).fill(id) })).toBe(false);
    expect(said(requestChangeInput, { ...asked, evidence: [] })).toContain("INPUT.REQUIRED");
    expect(said(requestChangeInput, { ...asked, reason: "  " })).toContain("INPUT.REQUIRED");
    expect(said(requestChangeInput, { ...asked, bankCard: "6210300000000000" })).toContain(
      "CARD.CHECK_DIGIT",
    );
  });
  it("asks for nothing that an officer may change alone, and for no other union", () => {
    for (const field of ["phone", "unionId", "status", "memberNumber"])
      expect(takes(requestChangeInput, { ...asked, [field]: "1" })).toBe(false);
  });
  it("is approved with a word for each conflict: what was asked for, or what stands now", () => {
    const approval = { commandId: id, changeId: id, version: 1, memberVersion: 4, settle: {} };
    expect(takes(approveChangeInput, approval)).toBe(true);
    expect(takes(approveChangeInput, { ...approval, settle: { name: "now", bankCard: "requested" } })).toBe(
      true,
    );
    for (const settle of [{ name: "both" }, { phone: "now" }])
      expect(takes(approveChangeInput, { ...approval, settle })).toBe(false);
    const { memberVersion: _, ...unseen } = approval;
    expect(takes(approveChangeInput, unseen)).toBe(false);
  });
  it("is rejected with the reason, which the requester reads", () => {
    const answer = { commandId: id, changeId: id, version: 1 };
    expect(said(rejectChangeInput, { ...answer, note: " " })).toContain("INPUT.REQUIRED");
    expect(listChangesInput.parse({})).toEqual({ view: "toDecide", limit: 50 });
  });
});

describe("an application from a phone", () => {
  const token = `${"aZ09_-".repeat(7)}x`;
  const applied = {
    token,
    name: "张三",
    citizenId: "11010519491231002X",
    phone: "13800138000",
    consent: joinConsent,
  };
  it("says who one is and how to be reached, and need say no more", () => {
    expect(token).toHaveLength(43);
    expect(takes(applyByLinkInput, applied)).toBe(true);
    expect(applyByLinkInput.parse({ ...applied, phone: "+86 138-0013-8000", unitName: "" })).toMatchObject({
      phone: "13800138000",
      unitName: undefined,
    });
  });
  it.each([
    ["without the agreement of today", { consent: "2025-1" }, "JOIN.CONSENT_NEEDED"],
    ["without any agreement", { consent: undefined }, "JOIN.CONSENT_NEEDED"],
    ["without a name", { name: " " }, "INPUT.REQUIRED"],
    ["without a number", { citizenId: "" }, "INPUT.REQUIRED"],
    ["with a work group that is none", { newFormWork: "zz" }, "INPUT.NOT_A_CODE"],
    ["with a token that was cut", { token: token.slice(1) }, "token"],
    ["with a token of other signs", { token: `${token.slice(1)}/` }, "token"],
    ["with a standing of its own choosing", { status: "active" }, "status"],
    ["with a union of its own choosing", { unionId: id }, "unionId"],
  ])("is not taken %s", (_, more, word) => {
    expect(said(applyByLinkInput, { ...applied, ...more })).toContain(word);
  });
  it("is turned down with a reason, and comes by a link of one union", () => {
    const step = { commandId: id, id, version: 1 };
    expect(said(refuseApplicationInput, { ...step, reason: "不" })).toContain("INPUT.REASON_REQUIRED");
    expect(said(joinLinkInput, { commandId: id, unionId: "" })).toContain("INPUT.REQUIRED");
  });
  it("is let in as often as a workshop needs, and a knock more never opens a shut door", () => {
    for (let byIp = 0; byIp <= knockLimits.byIp + 1; byIp += 1)
      for (const atLink of [0, knockLimits.atLink - 1, knockLimits.atLink, knockLimits.atLink + 1]) {
        expect(mayKnock({ byIp, atLink })).toBe(byIp < 30 && atLink < 300);
      }
  });
});

describe("whom a bulk action means", () => {
  it("is those that were ticked, a thousand at most, or all that a filter shows but some", () => {
    expect(takes(memberSelection, { ids: [id] })).toBe(true);
    expect(takes(memberSelection, { ids: Array(1001).fill(id) })).toBe(false);
    expect(memberSelection.parse({ filter: {} })).toEqual({ filter: { view: "all" }, except: [] });
    expect(said(memberSelection, { ids: [] })).toContain("INPUT.REQUIRED");
  });
  it("is never both, nor nothing", () => {
    expect(takes(memberSelection, { ids: [id], filter: {} })).toBe(false);
    expect(takes(memberSelection, {})).toBe(false);
    expect(said(assignKeeperInput, { commandId: id, selection: { ids: [id] }, keeperId: "" })).toContain(
      "INPUT.REQUIRED",
    );
  });
});

describe("the forms of uploads and figures", () => {
  it("know the mapping files and no other", () => {
    for (const formatKey of ["national-2017-member", "beijing-2023-member"])
      expect(listPackInput.parse({ formatKey })).toMatchObject({ show: "lacking", limit: 50 });
    expect(takes(listPackInput, { formatKey: "tianjin-2030" })).toBe(false);
  });
  it("make a workbook with plain numbers only for a reason", () => {
    const build = { commandId: id, formatKey: "national-2017-member", unionId: id, locale: "zh-CN" };
    expect(buildPackInput.parse({ ...build, reason: "upload" })).toMatchObject({ choice: "pending" });
    expect(takes(buildPackInput, build)).toBe(false);
    const mark = { commandId: id, formatKey: "national-2017-member", recordId: id };
    expect(said(markRecordInput, { ...mark, receiptNumber: "  " })).toContain("INPUT.REQUIRED");
  });
  it("show figures in full at the desk, and list what moved in a month", () => {
    expect(figuresInput.parse({})).toEqual({ shared: false });
    expect(listMovesInput.parse({ kind: "movedIn", month: "2026-09-01" })).toMatchObject({ limit: 50 });
    expect(takes(listMovesInput, { kind: "joined", month: "2026-09-01" })).toBe(false);
  });
});
