import { luhnDigit } from "@gongbang/domain/codes/bank-card";
import { type CitizenId, citizenIdCheckDigit, readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { creditCodeCheckCharacter } from "@gongbang/domain/codes/credit-code";
import { addDays, addYears, type Day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { Sex } from "./names.ts";
import type { Dice } from "./random.ts";

/** Gives every number once: two people of the story never share one. */
export type Numbers = {
  citizenId: (about: { birthOn: Day; sex: Sex }) => CitizenId;
  phone: () => string;
  card: () => string;
  creditCode: (authority: "52" | "81" | "91" | "12") => string;
};

const home = "110102";
const elsewhere =
  "110101 110105 110106 110108 110111 120101 130102 130133 130282 130434 140105 140211 150102 150423 210102 211021 220102 230103 232301 320102 340102 341221 360102 370102 370724 371722 410102 410782 411423 412726 420106 421083 430102 440103 450102 500101 510104 511322 520102 530102 610102 620102 622101".split(
    " ",
  );
const phoneHeads =
  "133 135 136 137 138 139 150 151 152 156 158 159 166 173 176 177 178 180 181 182 185 186 187 188 189 198 199".split(
    " ",
  );
const organisationSigns = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

/** Invented numbers that pass the checks of their standards (GB 11643, GB 32100, Luhn). */
export function openNumbers(dice: Dice, today: Day): Numbers {
  const given = new Set<string>();
  const fresh = (make: () => string): string => {
    const made = make();
    if (given.has(made)) return fresh(make);
    given.add(made);
    return made;
  };
  return {
    citizenId: ({ birthOn, sex }) =>
      orRefuse(
        readCitizenId(
          fresh(() => citizenText(dice, birthOn, sex)),
          today,
        ),
      ),
    phone: () => fresh(() => dice.pick(phoneHeads) + dice.digits(8)),
    card: () => fresh(() => withLuhn(`621468${dice.digits(12)}`)),
    creditCode: (authority) => fresh(() => creditText(dice, authority)),
  };
}

function citizenText(dice: Dice, birthOn: Day, sex: Sex): string {
  const region = dice.chance(0.55) ? home : dice.pick(elsewhere);
  const order = String(dice.int(0, 498) * 2 + (sex === "1" ? 1 : 2)).padStart(3, "0");
  const first17 = region + birthOn.replaceAll("-", "") + order;
  return first17 + citizenIdCheckDigit(first17);
}

const withLuhn = (before: string) => before + luhnDigit(before);

function creditText(dice: Dice, authority: string): string {
  const organisation = Array.from({ length: 9 }, () => dice.pick(organisationSigns)).join("");
  const first17 = `${authority}${home}${organisation}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** A number as somebody copied it: one digit of the running number is another one, and the check digit fits it. */
export function mistyped({ id }: CitizenId, today: Day): CitizenId {
  const first17 = `${id.slice(0, 14)}${(Number(id.charAt(14)) + 1) % 10}${id.slice(15, 17)}`;
  return orRefuse(readCitizenId(first17 + citizenIdCheckDigit(first17), today));
}

/** A birth date that makes somebody so many years old on a day. */
export const bornFor = (dice: Dice, age: number, on: Day): Day =>
  addDays(addYears(on, -age), -dice.int(1, 360));

const roads = [
  "三里河东路",
  "月坛南街",
  "真武庙头条",
  "白云路",
  "德胜门外大街",
  "新街口南大街",
  "阜成门外大街",
  "广安门南街",
  "白广路",
  "虎坊路",
  "南横西街",
  "里仁街",
  "马连道北路",
  "地安门西大街",
  "西四北三条",
  "车公庄大街",
];

/** An address in Xicheng, of a road that there is and a house that was made up. */
export function addressIn(dice: Dice, street: string): string {
  const house = dice.chance(0.7)
    ? `${dice.int(1, 9)}单元${dice.int(1, 18)}0${dice.int(1, 4)}室`
    : `${dice.int(1, 20)}号`;
  return `北京市西城区${street}${dice.pick(roads)}${dice.int(1, 88)}号院${dice.int(1, 12)}号楼${house}`;
}
