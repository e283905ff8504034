import { describe, expect, it } from "vitest";
import { archiveMachine, archiveStatuses, finalStatuses } from "./archive.status.ts";
import { visitedStatuses } from "./visited.ts";

describe("who is visited by a plan", () => {
  it("is whoever is in the file, and whoever was relieved once", () => {
    expect([...visitedStatuses].toSorted()).toEqual(["enrolled", "temporary"]);
  });
  it("is whom somebody has decided to help, and nobody whose file is at an end", () => {
    for (const status of visitedStatuses) {
      expect(archiveStatuses).toContain(status);
      expect(finalStatuses).not.toContain(status);
    }
    const { relieve, approve } = archiveMachine.transitions;
    expect(visitedStatuses).toEqual(expect.arrayContaining([relieve.to, approve.to]));
  });
});
