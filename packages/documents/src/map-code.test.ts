import { expect, test } from "vitest";
import { mapCode } from "./map-code.ts";

const sex = {
  labels: { "1": { zh: "男性", also: ["男"] }, "2": { zh: "女性", also: ["女"] } },
  codes: ["1", "2"],
} as const;
const education = {
  labels: {
    "11": { zh: "博士毕业" },
    "21": { zh: "本科毕业" },
    "31": { zh: "专科毕业" },
    "61": { zh: "高中毕业" },
  },
  codes: ["11", "21", "31", "61"],
} as const;
const ethnicGroup = { labels: { "01": { zh: "汉族" }, "03": { zh: "回族" } }, codes: ["01", "03"] } as const;

test.each(["1", "男", "男性", "1男", "1-男", "1.男性", "１、男", " 1 男 "])("“%s” is male", (text) => {
  expect(mapCode(sex, text)).toBe("1");
});

test.each(["", "3", "男女", "不详", "1x"])("“%s” is no code", (text) => {
  expect(mapCode(sex, text)).toBeNull();
});

test("one digit of two is the code, 汉 is 汉族, 大学本科 is 本科毕业", () => {
  expect(mapCode(ethnicGroup, "1")).toBe("01");
  expect(mapCode(ethnicGroup, "汉")).toBe("01");
  expect(mapCode(education, "大学本科")).toBe("21");
});

test("where the form's own number and the words disagree, the words win", () => {
  expect(mapCode(education, "3本科")).toBe("21");
});
