import { type CodeOf, codeTable } from "./code-table.ts";

/**
 * 户籍地: the provinces of GB/T 2260 and the districts of Beijing, which is as fine as the register asks. The address
 * behind it is sealed.
 */
export const region = codeTable("GB/T 2260-2007", {
  "110000": { zh: "北京市", en: "Beijing", also: ["北京"] },
  "110101": { zh: "北京市东城区", en: "Dongcheng, Beijing", also: ["东城区"] },
  "110102": { zh: "北京市西城区", en: "Xicheng, Beijing", also: ["西城区"] },
  "110105": { zh: "北京市朝阳区", en: "Chaoyang, Beijing" },
  "110106": { zh: "北京市丰台区", en: "Fengtai, Beijing", also: ["丰台区"] },
  "110107": { zh: "北京市石景山区", en: "Shijingshan, Beijing", also: ["石景山区"] },
  "110108": { zh: "北京市海淀区", en: "Haidian, Beijing", also: ["海淀区"] },
  "110109": { zh: "北京市门头沟区", en: "Mentougou, Beijing", also: ["门头沟区"] },
  "110111": { zh: "北京市房山区", en: "Fangshan, Beijing", also: ["房山区"] },
  "110112": { zh: "北京市通州区", en: "Tongzhou, Beijing" },
  "110113": { zh: "北京市顺义区", en: "Shunyi, Beijing", also: ["顺义区"] },
  "110114": { zh: "北京市昌平区", en: "Changping, Beijing", also: ["昌平区"] },
  "110115": { zh: "北京市大兴区", en: "Daxing, Beijing", also: ["大兴区"] },
  "110116": { zh: "北京市怀柔区", en: "Huairou, Beijing", also: ["怀柔区"] },
  "110117": { zh: "北京市平谷区", en: "Pinggu, Beijing", also: ["平谷区"] },
  "110118": { zh: "北京市密云区", en: "Miyun, Beijing", also: ["密云区"] },
  "110119": { zh: "北京市延庆区", en: "Yanqing, Beijing", also: ["延庆区"] },
  "120000": { zh: "天津市", en: "Tianjin", also: ["天津"] },
  "130000": { zh: "河北省", en: "Hebei", also: ["河北"] },
  "140000": { zh: "山西省", en: "Shanxi", also: ["山西"] },
  "150000": { zh: "内蒙古自治区", en: "Inner Mongolia", also: ["内蒙古"] },
  "210000": { zh: "辽宁省", en: "Liaoning", also: ["辽宁"] },
  "220000": { zh: "吉林省", en: "Jilin", also: ["吉林"] },
  "230000": { zh: "黑龙江省", en: "Heilongjiang", also: ["黑龙江"] },
  "310000": { zh: "上海市", en: "Shanghai", also: ["上海"] },
  "320000": { zh: "江苏省", en: "Jiangsu", also: ["江苏"] },
  "330000": { zh: "浙江省", en: "Zhejiang", also: ["浙江"] },
  "340000": { zh: "安徽省", en: "Anhui", also: ["安徽"] },
  "350000": { zh: "福建省", en: "Fujian", also: ["福建"] },
  "360000": { zh: "江西省", en: "Jiangxi", also: ["江西"] },
  "370000": { zh: "山东省", en: "Shandong", also: ["山东"] },
  "410000": { zh: "河南省", en: "Henan", also: ["河南"] },
  "420000": { zh: "湖北省", en: "Hubei", also: ["湖北"] },
  "430000": { zh: "湖南省", en: "Hunan", also: ["湖南"] },
  "440000": { zh: "广东省", en: "Guangdong", also: ["广东"] },
  "450000": { zh: "广西壮族自治区", en: "Guangxi", also: ["广西"] },
  "460000": { zh: "海南省", en: "Hainan", also: ["海南"] },
  "500000": { zh: "重庆市", en: "Chongqing", also: ["重庆"] },
  "510000": { zh: "四川省", en: "Sichuan", also: ["四川"] },
  "520000": { zh: "贵州省", en: "Guizhou", also: ["贵州"] },
  "530000": { zh: "云南省", en: "Yunnan", also: ["云南"] },
  "540000": { zh: "西藏自治区", en: "Xizang", also: ["西藏"] },
  "610000": { zh: "陕西省", en: "Shaanxi", also: ["陕西"] },
  "620000": { zh: "甘肃省", en: "Gansu", also: ["甘肃"] },
  "630000": { zh: "青海省", en: "Qinghai", also: ["青海"] },
  "640000": { zh: "宁夏回族自治区", en: "Ningxia", also: ["宁夏"] },
  "650000": { zh: "新疆维吾尔自治区", en: "Xinjiang", also: ["新疆"] },
  "710000": { zh: "台湾省", en: "Taiwan", also: ["台湾"] },
  "810000": { zh: "香港特别行政区", en: "Hong Kong", also: ["香港"] },
  "820000": { zh: "澳门特别行政区", en: "Macao", also: ["澳门"] },
});
export type Region = CodeOf<typeof region>;

/** The region that an address begins with, the finest that fits: 河北省保定市… is 130000. Null where it names none. */
export function regionOf(address: string): Region | null {
  const plain = address.normalize("NFKC").replaceAll(/\s/g, "");
  const beginnings = region.codes.flatMap((code) => {
    const { zh, also } = region.labels[code] as { zh: string; also?: readonly string[] };
    return [zh, ...(also ?? [])].map((words) => ({ code, words }));
  });
  // A district of Beijing is often written without the 市.
  const said = plain.replace(/^北京(?!市)(?=.{1,3}区)/, "北京市");
  const fitting = beginnings.filter(({ words }) => said.startsWith(words));
  fitting.sort((a, b) => b.words.length - a.words.length);
  return fitting[0]?.code ?? null;
}
