import type { Dice } from "@gongbang/db/seed/story/random";

/**
 * Surnames by how many of a hundred thousand people bear them: the hundred commonest as the Ministry of Public Security
 * counts them, then those that are read otherwise as surnames, and double ones.
 */
const counted =
  "王 7170 李 7000 张 6740 刘 5100 陈 4610 杨 3220 黄 2450 吴 2000 赵 2000 周 1900 徐 1450 孙 1380 " +
  "马 1290 朱 1280 胡 1160 林 1130 郭 1130 何 1060 高 1000 罗 950 郑 930 梁 850 谢 760 宋 700 唐 690 " +
  "许 660 邓 620 韩 620 冯 600 曹 600 彭 580 曾 580 肖 560 田 520 董 510 潘 500 袁 500 蔡 490 蒋 480 " +
  "余 480 于 480 杜 470 叶 460 程 450 魏 450 苏 450 吕 450 丁 430 任 420 卢 410 姚 400 沈 400 钟 400 " +
  "姜 390 崔 380 谭 380 陆 360 范 350 汪 350 廖 340 石 340 金 340 韦 340 贾 330 夏 330 付 330 方 320 " +
  "邹 310 熊 310 白 300 孟 300 秦 290 邱 290 侯 280 江 280 尹 270 薛 270 闫 270 段 260 雷 260 龙 250 " +
  "史 240 陶 240 贺 240 毛 230 郝 230 顾 230 龚 230 邵 220 万 220 覃 220 武 220 钱 210 戴 210 严 200 " +
  "莫 200 孔 200 向 200 汤 190 仇 12 单 30 解 40 查 30 朴 15 区 14 盖 12 乐 8 欧阳 68 上官 9 司马 4 尉迟 2 " +
  "长孙 1 诸葛 5 令狐 3 皇甫 4 慕容 1 万俟 1";

const bearers = [...counted.matchAll(/(\p{Script=Han}+) (\d+)/gu)].map(
  ([, name = "", weight]) => [name, Number(weight)] as const,
);

const given = [
  ...("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂华玉兰红建国文志海永春梅金凤龙林玲波宇辉鹏飞燕云雪慧琴" +
    "斌健峰琳晶欣雨佳思子涵浩晨梓轩博一嘉诗俊睿泽宁阳东立新成德福生民卫宏世长天远庆安保东南北山川江河树森松柏" +
    "清和平顺利祥瑞吉康乐喜悦心怡婷颖莹洁倩瑶月蓉薇馨淑珍爱萍丹蕾璐彩虹莲菊竹荷香美丽君彬凯翔航栋梁力行知学良善义礼信"),
];
const rare = ["𬭎", "㛃", "䶮", "𫖯", "𠅤"];
const uighur = ["买买提", "艾力", "阿不都", "玉素甫", "古丽娜尔", "热合曼", "吐尔逊", "阿依努尔"];

const total = bearers.reduce((sum, [, weight]) => sum + weight, 0);

function surname(dice: Dice): string {
  let left = dice.roll() * total;
  for (const [name, weight] of bearers) {
    left -= weight;
    if (left < 0) return name;
  }
  return "王";
}

/** The front of the list is far more frequent than its end. */
const sign = (dice: Dice): string => given[Math.floor(dice.roll() ** 1.6 * given.length)] ?? "明";

/** A name as a Beijing roster has them: surnames as often as they are, one name in five of two characters. */
export function realName(dice: Dice): string {
  if (dice.chance(0.004)) return `${dice.pick(uighur)}·${dice.pick(uighur)}`;
  if (dice.chance(0.0005)) return surname(dice) + dice.pick(rare);
  return surname(dice) + sign(dice) + (dice.chance(0.2) ? "" : sign(dice));
}
