import type { Dice } from "./random.ts";

/** An employer: invented, and named as such firms are. */
export type Enterprise = { name: string; shortName: string };

const brands =
  "顺和 恒信 京润 华澜 同泰 安捷 瑞丰 嘉禾 永昌 金桥 明达 世纪星 天宇 博远 中润 益民 德馨 广源 聚丰 和悦 康宁 长青 宏图 启明 新瑞 祥云 百川 锦程 盛兴 春晖 文昌 海纳 万隆 佳信 立诚 通达 荣盛 雅集 远方 众合".split(
    " ",
  );
const trades: readonly [trade: string, kind: string][] = [
  ["物业管理", "有限公司"],
  ["餐饮管理", "有限公司"],
  ["商贸", "有限公司"],
  ["科技发展", "有限公司"],
  ["建筑装饰工程", "有限公司"],
  ["保安服务", "有限公司"],
  ["家政服务", "有限公司"],
  ["速递服务", "有限公司"],
  ["文化传媒", "有限公司"],
  ["酒店管理", "有限公司"],
  ["信息技术", "股份有限公司"],
  ["印务", "有限责任公司"],
  ["食品", "有限公司"],
  ["汽车租赁", "有限公司"],
  ["医药连锁", "有限公司"],
  ["环境卫生服务", "有限公司"],
  ["人力资源", "有限公司"],
  ["出租汽车", "有限责任公司"],
];

/** So many employers with different names. */
export function enterprises(dice: Dice, count: number): Enterprise[] {
  const all = brands.flatMap((brand) =>
    trades.map(([trade, kind]) => ({
      name: `北京${brand}${trade}${kind}`,
      shortName: `${brand}${trade.replace(/(管理|服务|发展|工程|连锁|技术)$/, "")}`,
    })),
  );
  return dice.shuffled(all).slice(0, count);
}

const schools = ["育新第三小学", "文成中学", "月河幼儿园", "翠屏实验小学", "南新职业学校"];
const hospitals = ["春和医院", "安贞里社区卫生服务中心", "仁济妇幼保健院", "德善中医医院"];

/** Schools and hospitals of the two systems, invented as well. */
export const institutions = {
  education: schools.map((name): Enterprise => ({ name: `北京市西城区${name}`, shortName: name })),
  health: hospitals.map((name): Enterprise => ({ name: `北京市西城区${name}`, shortName: name })),
};
