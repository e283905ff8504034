import { memberColumns } from "@gongbang/domain/members/member-view";
import { describe, expect, it } from "vitest";
import type { MemberRow } from "./member-columns.tsx";
import { shownFields } from "./shown-fields.ts";

const row: MemberRow = {
  ...{ id: "0197-m", memberNumber: "1102-0000042", name: "李桂兰", sex: "2", birthOn: "1974-03-01" },
  ...{ idMask: "110102********2345", phoneMask: "138****0000", cardTail: "4567" },
  ...{ unitName: "北京恒远物业管理有限公司", unionName: "恒远物业工会", streetName: "月坛街道" },
  ...{ status: "active", newFormWork: "04", joinedOn: "2012-04-23", registeredOn: "2026-09-28" },
  ...{ ethnicGroup: "01", politicalStatus: "13", education: "21", employment: "24", employmentForm: "4" },
  ...{ occupation: "保洁", skillGrade: null, groupName: "一组", keeperName: "王芳" },
};

describe("the rows that a page sends to the browser", () => {
  it("hold who it is and what the chosen columns show, and nothing else", () => {
    expect(shownFields([row], ["phoneMask", "street"])).toEqual([
      { id: "0197-m", name: "李桂兰", phoneMask: "138****0000", streetName: "月坛街道" },
    ]);
  });
  it("hold the union beside a unit, which may have no name, and the work of its kind beside a standing", () => {
    expect(shownFields([row], ["unitName", "status"])).toEqual([
      {
        ...{ id: "0197-m", name: "李桂兰", unitName: "北京恒远物业管理有限公司", unionName: "恒远物业工会" },
        ...{ status: "active", newFormWork: "04" },
      },
    ]);
  });
  it("hold every field where every column is chosen", () => {
    expect(shownFields([row], memberColumns)).toEqual([row]);
  });
});
