/**
 * What is shown of a personal fact to those who may not see all of it (trust.md 1.4).
 * The masks work on the server, before the value leaves it; a value too short to mask is hidden whole.
 */
function keepEnds(text: string, { head, tail }: { head: number; tail: number }): string {
  const signs = [...text];
  const hidden = signs.length - head - tail;
  if (hidden <= 0) return "*".repeat(signs.length);
  return signs.slice(0, head).join("") + "*".repeat(hidden) + signs.slice(signs.length - tail).join("");
}

/** 110102199003072830 → 110***********2830. */
export const maskCitizenId = (id: string): string => keepEnds(id, { head: 3, tail: 4 });

/** E12345678 → E****5678: a short number keeps its first sign, one of 18 is masked as a citizen id. */
export const maskPaper = (number: string): string =>
  number.length === 18
    ? maskCitizenId(number)
    : keepEnds(number, { head: 1, tail: number.length > 7 ? 4 : 2 });

/** 13812341234 → 138****1234. */
export const maskPhone = (phone: string): string => keepEnds(phone, { head: 3, tail: 4 });

/** Any card → ****5664: four stars however long it is. */
export const maskCard = (card: string): string => (card.length > 4 ? `****${card.slice(-4)}` : "****");

/** 张三丰 → 张*. The number of stars does not tell how long the name is. */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ""}*`;

/** Province, city, district and street in this order; each may be left out. */
const place =
  /^((?:[^\d\s区县街路号]{2,8}?(?:省|自治区|特别行政区))?(?:(?:北京|天津|上海|重庆)市?|[^\d\s区县街路号]{2,10}?(?:市|自治州|盟))?)([^\d\s街路道]{1,6}?[区县旗])?([^\d\s号]{1,8}?(?:街道|镇|乡))?/;

/**
 * 北京市西城区月坛街道三里河一区5号楼 → 北京市西城区月坛街道****. Down to the district where no street is named,
 * and nothing at all where neither stands: without a city before it, "三里河一区" is a housing estate.
 */
export function maskAddress(address: string): string {
  const plain = address.trim();
  const [shown = "", region = "", district = "", street] = place.exec(plain) ?? [];
  const isDistrict = district !== "" && (/[市省州盟]$/.test(region) || [...district].length <= 4);
  if (street === undefined && !isDistrict) return "****";
  return shown === plain ? plain : `${shown}****`;
}
