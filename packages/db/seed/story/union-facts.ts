import { addDays, addYears, type Day, day } from "@gongbang/domain/kernel/day";

/** Years between two elections (Beijing's rules for the Trade Union Law, art. 13). */
const termYears = 5;

/**
 * What the register of organisations holds of a basic union of the story. Made from its number alone, so that nothing else
 * of the story changes with it: one in twelve is due for an election soon, and a few are late.
 */
export function unionFacts(level: string, path: string) {
  const serial = Number(path.split("/").at(-2));
  if (level !== "basic" || Number.isNaN(serial)) return {};
  const termFrom = electedOn(serial);
  const staffCount = 20 + ((serial * 37) % 480);
  return {
    orgType: "1",
    form: "4",
    levelCode: "60",
    foundedOn: addYears(termFrom, -termYears * (1 + (serial % 3))),
    termFrom,
    termUntil: addDays(addYears(termFrom, termYears), -1),
    staffCount,
    womenCount: Math.round(staffCount * 0.4),
    unitCategory: serial > 100 ? "400" : "170",
    industry: serial > 200 ? "17" : serial > 100 ? "16" : "12",
    hasAuditCommittee: true,
    hasWomenCommittee: staffCount >= 60,
    hasCongress: serial % 4 !== 0,
  };
}

function electedOn(serial: number): Day {
  if (serial % 17 === 0) return day("2021-09-20");
  if (serial % 9 === 0) return day("2021-12-15");
  return day(`${2022 + (serial % 5)}-${String(1 + (serial % 9)).padStart(2, "0")}-15`);
}
