import type { Dice } from "./random.ts";

/** Frequent surnames; then those that are read otherwise as surnames (单 shan, 曾 zeng, 仇 qiu, 解 xie, 查 zha); then double ones. */
const surnames = {
  often: [
    ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
  ],
  polyphone: [..."单曾仇解查朴区盖乐任"],
  compound: ["欧阳", "司马", "上官", "诸葛", "尉迟", "令狐", "皇甫", "慕容", "端木", "司徒"],
};
const male = [
  ..."伟强磊军勇杰涛超明刚平辉健鹏飞宇浩凯东海波斌亮建国志学文俊峰庆永立新春山林松华德成福生民卫宏世长天云思远子轩博泽",
];
const female = [
  ..."芳娜敏静丽艳娟霞秀英玲桂兰凤洁梅琳燕红颖慧莹雪琴云春华晓雅欣怡婷佳文思雨淑珍爱萍丹蕾璐倩瑶月蓉薇馨诗涵",
];

const uighur = {
  male: ["艾尔肯", "吐尔逊", "木合塔尔", "买买提", "阿不都", "努尔买买提", "玉素甫", "热合曼"],
  female: ["阿依努尔", "古丽娜尔", "热依汗", "米热班", "迪丽努尔", "帕提古丽", "阿孜古丽", "麦尔哈巴"],
};
const rare = ["王𬭎", "李㛃", "陈䶮", "周𫖯"];

export type Sex = "1" | "2";
export type Named = { name: string; ethnicGroup: string };

const peoples = { "03": 3, "11": 4, "02": 1, "10": 1, "08": 1, "15": 1 };

/** A person's name, invented, with the people it suggests (GB/T 3304). */
export function nameOf(dice: Dice, sex: Sex): Named {
  if (dice.chance(0.006)) return { name: uighurName(dice, sex), ethnicGroup: "05" };
  const ethnicGroup = dice.chance(0.93) ? "01" : dice.weighted(peoples);
  return { name: surname(dice) + given(dice, sex), ethnicGroup };
}

/** The name of a child: the parent's surname before one of its own. */
export function childName(dice: Dice, parent: string, sex: Sex): string {
  const double = surnames.compound.find((each) => parent.startsWith(each));
  return (parent.includes("·") ? surname(dice) : (double ?? [...parent][0] ?? "")) + given(dice, sex);
}

/** Rare characters of level 3 of GB 18030: names that must come through as they are. */
export const rareNames: readonly string[] = rare;

function surname(dice: Dice): string {
  const kind = dice.weighted({ often: 94, polyphone: 4.5, compound: 1.5 });
  // The front of the list is far more frequent than its end.
  const list = surnames[kind];
  return kind === "often" ? (list[Math.floor(dice.roll() ** 2 * list.length)] ?? "王") : dice.pick(list);
}

function given(dice: Dice, sex: Sex): string {
  const signs = sex === "1" ? male : female;
  const first = dice.pick(signs);
  return dice.chance(0.2) ? first : first + dice.pick(signs.filter((sign) => sign !== first));
}

function uighurName(dice: Dice, sex: Sex): string {
  const own = dice.pick(sex === "1" ? uighur.male : uighur.female);
  return `${own}·${dice.pick(uighur.male.filter((name) => name !== own))}`;
}
