import { describe, expect, it } from "vitest";
import { changeMemberInput } from "./change-member.input.ts";
import { createMemberInput } from "./create-member.input.ts";
import { listMembersInput } from "./member-list.ts";
import { memberNumber, memberNumberIn } from "./member-number.ts";

const uuid = "01900000-0000-7000-8000-000000000001";

describe("the inputs of the register", () => {
  it("show a page of thirty, and never more than a hundred", () => {
    expect(listMembersInput.parse({})).toEqual({ view: "all", sort: "name", descending: false, limit: 30 });
    expect(listMembersInput.safeParse({ limit: 101 }).success).toBe(false);
  });
  it("take what a form sends for an empty box as not said", () => {
    const sent = {
      commandId: uuid,
      name: "王明",
      citizenId: "1",
      unionId: uuid,
      phone: "",
      education: "",
      joinedOn: "",
    };
    expect(createMemberInput.parse(sent)).toMatchObject({
      name: "王明",
      phone: undefined,
      education: undefined,
    });
  });
  it("tell a field that was emptied from one that was not touched", () => {
    const read = changeMemberInput.parse({
      commandId: uuid,
      memberId: uuid,
      version: 1,
      fields: { phone: "" },
    });
    expect("phone" in read.fields).toBe(true);
    expect("address" in read.fields).toBe(false);
  });
  it("take no column that the form does not have", () => {
    const sneaky = { commandId: uuid, memberId: uuid, version: 1, fields: { status: "expelled" } };
    expect(changeMemberInput.safeParse(sneaky).success).toBe(false);
  });
  it("refuse a retired or unknown code, a landline and a wrong card at the field", () => {
    const said = { commandId: uuid, name: "王明", citizenId: "1", unionId: uuid };
    const issueOf = (more: object) =>
      createMemberInput.safeParse({ ...said, ...more }).error?.issues[0]?.path;
    expect(issueOf({ education: "77" })).toEqual(["education"]);
    expect(issueOf({ phone: "010-66001234" })).toEqual(["phone"]);
    expect(issueOf({ bankCard: "6210300000000000" })).toEqual(["bankCard"]);
  });
});

describe("a member number", () => {
  it("is read again without its hyphen", () => {
    expect(memberNumber(46_831)).toBe("1102-0046831");
    expect(memberNumberIn("11020046831")).toBe("1102-0046831");
    expect(memberNumberIn("13800046831")).toBeNull();
  });
});
