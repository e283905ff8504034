import { describe, expect, it } from "vitest";
import { findTicketsInput, ticketViews } from "../disputes/find-tickets.input.ts";
import { overviewInput, reportInput } from "./overview.input.ts";

const id = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11";

describe("the overview that is asked for", () => {
  it("is of a union, or of the reader's own where none is named", () => {
    expect(overviewInput.parse({})).toEqual({});
    expect(overviewInput.safeParse({ unionId: id }).success).toBe(true);
    for (const wrong of [{ unionId: "" }, { unionId: "/09/" }, { path: "/" }])
      expect(overviewInput.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
  it("as a report is in one of the two languages", () => {
    for (const locale of ["zh-CN", "en"])
      expect(reportInput.safeParse({ commandId: id, locale }).success).toBe(true);
    for (const locale of ["zh", "fr", ""])
      expect(reportInput.safeParse({ commandId: id, locale }).success, locale).toBe(false);
  });
});

describe("the list of tickets that is asked for", () => {
  it("has its views, and what is open where none is named", () => {
    expect(findTicketsInput.parse({})).toEqual({ view: "open", search: "", limit: 50 });
    for (const view of ticketViews) expect(findTicketsInput.safeParse({ view }).success).toBe(true);
    expect(findTicketsInput.safeParse({ view: "theirs" }).success).toBe(false);
  });
  it("goes on after a day and a row that were seen, and after nothing else", () => {
    expect(findTicketsInput.safeParse({ after: `2026-09-18_${id}` }).success).toBe(true);
    for (const after of [id, `2026-02-30_${id}`, `2026-09-18 ${id}`, "2026-09-18_", ""])
      expect(findTicketsInput.safeParse({ after }).success, after).toBe(false);
  });
});
