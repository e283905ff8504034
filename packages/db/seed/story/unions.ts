import { street } from "@gongbang/domain/codes/organisation";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import type { unions } from "../../src/schema/members.ts";
import { type Enterprise, enterprises, institutions } from "./enterprises.ts";
import type { Numbers } from "./numbers.ts";
import type { Dice } from "./random.ts";
import { unionFacts } from "./union-facts.ts";

type Row = typeof unions.$inferInsert;
export type UnionRow = Row &
  Required<Pick<Row, "id" | "parentId" | "creditCode" | "streetCode" | "createdAt">>;
/** A union of the story, with what its members say of themselves. */
export type Union = UnionRow & {
  /** The street or system that it stands under; its own path where it is one. */
  above: string;
  unitName: string | null;
  streetName: string;
  /** How many of the members are its. */
  weight: number;
};

type Founding = Pick<Union, "level" | "name" | "shortName" | "path"> & {
  parent: Union | null;
  code?: string | null;
  streetCode?: string | null;
  unitName?: string | null;
  streetName?: string;
  weight?: number;
};
type Founder = { dice: Dice; numbers: Numbers; at: Date };

const basics = 84;
const groups = 9;

/** 区总工会, the fifteen streets by their GB code, two systems, and what stands under them: 120 in all. */
export function foundUnions(founder: Founder): Union[] {
  const { dice, numbers } = founder;
  const name = "北京市西城区总工会";
  const root = found(founder, {
    parent: null,
    level: "district",
    name,
    shortName: "区总工会",
    path: "/",
    code: numbers.creditCode("81"),
  });
  const streets = street.codes.map((code) => streetUnion(founder, root, code, street.labels[code].zh));
  const systems = [
    systemUnion(founder, root, "31", "教育系统"),
    systemUnion(founder, root, "32", "卫生健康系统"),
  ];
  const firms = enterprises(dice, basics);
  const under = firms.map((firm, i) => basicUnion(founder, streetOf(streets, i), firm, i + 1));
  const schools = institutions.education.map((unit, i) =>
    basicUnion(founder, systems[0] ?? root, unit, 101 + i),
  );
  const hospitals = institutions.health.map((unit, i) =>
    basicUnion(founder, systems[1] ?? root, unit, 201 + i),
  );
  const large = under.filter(({ weight }) => weight >= 6).slice(0, groups);
  return [
    root,
    ...streets,
    ...systems,
    ...under,
    ...schools,
    ...hospitals,
    ...large.map((union) => groupUnion(founder, union)),
  ];
}

/** Every street has a few unions; 月坛, 德胜 and 什刹海 have more, for that is where the story is told. */
function streetOf(streets: Union[], i: number): Union {
  const favourites = streets.filter(({ path }) => ["/07/", "/10/", "/12/"].includes(path));
  const list = i < 2 * streets.length ? streets : [...streets, ...favourites, ...favourites];
  const picked = list[i % list.length];
  if (!picked) throw new Error("Bug: there are streets");
  return picked;
}

function found(
  { dice, at }: Founder,
  { parent, code, streetCode, unitName, streetName, weight, ...said }: Founding,
): Union {
  return {
    ...said,
    id: dice.uuid(at.getTime()),
    parentId: parent?.id ?? null,
    pinyin: pinyinOf(said.shortName).full,
    creditCode: code ?? null,
    streetCode: streetCode ?? null,
    createdAt: at,
    ...unionFacts(said.level, said.path),
    above: parent === null || parent.path === "/" ? said.path : parent.above,
    unitName: unitName ?? null,
    streetName: streetName ?? parent?.streetName ?? "",
    weight: weight ?? 0,
  };
}

const streetUnion = (founder: Founder, parent: Union, streetCode: string, streetName: string) =>
  found(founder, {
    parent,
    level: "street",
    name: `西城区${streetName}总工会`,
    shortName: streetName,
    path: `/${streetCode.slice(-2)}/`,
    code: founder.numbers.creditCode("81"),
    streetCode,
    streetName,
  });

const systemUnion = (founder: Founder, parent: Union, path: string, system: string) =>
  found(founder, {
    parent,
    level: "system",
    name: `西城区${system}工会`,
    shortName: system,
    path: `/${path}/`,
    code: founder.numbers.creditCode("81"),
    streetName: "金融街街道",
  });

function basicUnion(founder: Founder, parent: Union, { name, shortName }: Enterprise, serial: number): Union {
  const { dice, numbers } = founder;
  return found(founder, {
    parent,
    level: "basic",
    name: `${name}工会委员会`,
    shortName,
    path: `${parent.path}${String(serial).padStart(4, "0")}/`,
    code: numbers.creditCode(parent.level === "system" ? "12" : "91"),
    unitName: name,
    weight: dice.int(2, 8),
  });
}

const groupUnion = (founder: Founder, parent: Union) =>
  found(founder, {
    parent,
    level: "group",
    name: `${parent.shortName}第一工会小组`,
    shortName: `${parent.shortName}第一小组`,
    path: `${parent.path}01/`,
    unitName: parent.unitName,
    weight: 2,
  });
