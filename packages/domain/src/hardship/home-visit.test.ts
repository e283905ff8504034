import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { decideHomeVisit, type KeptVisit } from "./home-visit.ts";

const appliedOn = day("2026-09-07");
const file = { appliedOn, household: ["李桂兰", "张德顺"] };
const visit: KeptVisit = {
  ...{ visitedOn: appliedOn, method: "home", met: true, visitors: ["周敏", "王强"], pictures: 1 },
};

describe("a visit that verifies an application", () => {
  it("is at home, by two, with a picture, from the day of the application on", () => {
    expect(decideHomeVisit(visit, file)).toMatchObject({ ok: true });
    expect(decideHomeVisit({ ...visit, visitedOn: day("2026-09-30") }, file)).toMatchObject({
      ok: true,
    });
  });
  it("may be kept by an officer who is called like one of the household: whoever comes along may not", () => {
    expect(decideHomeVisit({ ...visit, visitors: ["李桂兰", "王强"] }, file)).toMatchObject({ ok: true });
  });
  it.each([
    [{ method: "phone" }, "HARDSHIP.VISIT_NOT_AT_HOME"],
    [{ method: "office" }, "HARDSHIP.VISIT_NOT_AT_HOME"],
    [{ met: false }, "HARDSHIP.VISIT_NOBODY_MET"],
    [{ visitedOn: day("2026-09-06") }, "HARDSHIP.VISIT_BEFORE_APPLICATION"],
    [{ visitors: ["周敏"] }, "HARDSHIP.VISIT_BY_ONE"],
    [{ visitors: ["周敏", "周敏"] }, "HARDSHIP.VISIT_BY_ONE"],
    [{ visitors: ["周敏", "张德顺"] }, "HARDSHIP.VISIT_BY_HOUSEHOLD"],
    [{ pictures: 0 }, "HARDSHIP.VISIT_NO_PICTURE"],
  ] as const)("is none where %j: %s", (fault, code) => {
    expect(decideHomeVisit({ ...visit, ...fault }, file)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});
