import { pinyinOf } from "@gongbang/domain/codes/pinyin";

/** Characters that are heard alike and written otherwise: how one person comes to have two names. */
const heardAlike: Record<string, string> = {
  ...{ 伟: "玮", 静: "婧", 洁: "婕", 玲: "铃", 明: "铭", 华: "桦", 丽: "莉", 燕: "艳", 艳: "燕", 平: "萍" },
  ...{ 萍: "平", 红: "虹", 英: "瑛", 文: "雯", 雯: "文", 宇: "羽", 辉: "晖", 佳: "嘉", 军: "君", 杰: "捷" },
  ...{ 兰: "岚", 慧: "惠", 莹: "盈", 敏: "闵", 建: "健", 健: "建", 志: "智", 峰: "锋", 林: "琳", 琳: "林" },
  ...{ 涛: "韬", 刚: "钢", 勇: "永", 永: "勇", 立: "力", 新: "欣", 欣: "新", 宏: "弘", 云: "芸", 凯: "楷" },
  ...{ 东: "冬", 斌: "彬", 轩: "萱", 晓: "小", 生: "升", 芳: "方", 婷: "庭", 雪: "薛", 倩: "茜", 瑶: "遥" },
};

/** A name that is heard as this one; null where the last character has no other. */
export function homophoneOf(name: string): string | null {
  const signs = [...name];
  const other = heardAlike[signs.at(-1) ?? ""];
  if (other === undefined) return null;
  const written = [...signs.slice(0, -1), other].join("");
  return pinyinOf(written).full === pinyinOf(name).full ? written : null;
}
