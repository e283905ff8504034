import { describe, expect, it } from "vitest";
import { judgeVersion } from "./server-version.ts";

describe("a server's version", () => {
  it.each([
    [150_018, "below-floor", "15.20"],
    [150_020, "good", "15.20"],
    [160_015, "below-floor", "16.16"],
    [170_012, "good", "17.12"],
    [180_004, "below-floor", "18.7"],
    [180_007, "good", "18.7"],
  ])("%i is %s, and its floor is %s", (number, standing, floor) => {
    expect(judgeVersion(number)).toMatchObject({ standing, floor });
  });

  it("before 15 and after 18 is not supported", () => {
    expect(judgeVersion(140_020).standing).toBe("unsupported");
    expect(judgeVersion(190_001).standing).toBe("unsupported");
  });
});
