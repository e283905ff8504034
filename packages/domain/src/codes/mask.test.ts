import { describe, expect, it } from "vitest";
import { maskAddress, maskCard, maskCitizenId, maskName, maskPhone } from "./mask.ts";

describe("what is shown of a personal fact", () => {
  it("is the first three and last four of a citizen id", () => {
    expect(maskCitizenId("110102199003072830")).toBe("110***********2830");
    expect(maskCitizenId("110105491231002")).toBe("110********1002");
  });

  it("is the first three and last four of a phone", () => {
    expect(maskPhone("13812341234")).toBe("138****1234");
  });

  it("is the last four of a card, whatever its length", () => {
    expect(maskCard("4111111111115664")).toBe("****5664");
    expect(maskCard("6222021001111115664")).toBe("****5664");
  });

  it("is nothing where the value is too short to hide a part of it", () => {
    expect(maskPhone("1234567")).toBe("*******");
    expect(maskCard("5664")).toBe("****");
    expect(maskCitizenId("")).toBe("");
  });

  it("is the first character of a name, a rare one too", () => {
    expect(maskName("张三丰")).toBe("张*");
    expect(maskName("𫖯之")).toBe("𫖯*");
  });

  it.each([
    ["北京市西城区月坛街道三里河一区5号楼", "北京市西城区月坛街道****"],
    ["北京西城区展览路街道百万庄大街1号", "北京西城区展览路街道****"],
    ["月坛街道真武庙二条", "月坛街道****"],
    ["北京市西城区金融街街道9号", "北京市西城区金融街街道****"],
    ["河北省保定市涞水县义安镇南瓦宅村", "河北省保定市涞水县义安镇****"],
    ["内蒙古自治区呼和浩特市新城区海东路1号", "内蒙古自治区呼和浩特市新城区****"],
    ["北京市西城区广安门外大街甲12号", "北京市西城区****"],
    ["西城区牛街菜市口胡同5号", "西城区****"],
    ["三里河一区5号楼", "****"],
    ["西单菜市场3号", "****"],
    ["西城区月坛街道", "西城区月坛街道"],
    ["", "****"],
  ])("of the address %s is %s", (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });
});
