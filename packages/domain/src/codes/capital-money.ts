import type { Fen } from "../kernel/money.ts";

const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const places = ["仟", "佰", "拾", ""] as const;
const groups = ["", "万", "亿", "万亿"] as const;

/** Four digits as they are written: 0409 is 零肆佰零玖 without its first nought, which the group before it decides. */
function groupOf(four: string): string {
  let written = "";
  let nought = false;
  for (const [i, figure] of [...four].entries()) {
    const value = Number(figure);
    if (value === 0) {
      nought = written !== "";
      continue;
    }
    written += `${nought ? digits[0] : ""}${digits[value]}${places[i]}`;
    nought = false;
  }
  return written;
}

/** Whole yuan: a group that does not begin with thousands is joined to the one before it by 零. */
function yuanOf(yuan: number): string {
  const figures = String(yuan);
  const padded = figures.padStart(Math.ceil(figures.length / 4) * 4, "0");
  const fours = padded.match(/\d{4}/g) ?? [];
  return fours.reduce((written, four, i) => {
    const own = groupOf(four);
    if (own === "") return written;
    const skipped = written !== "" && (four.startsWith("0") || fours[i - 1] === "0000");
    return `${written}${skipped ? digits[0] : ""}${own}${groups[fours.length - 1 - i]}`;
  }, "");
}

/**
 * An amount in capitals (大写金额), after 《正确填写票据和结算凭证的基本规定》 (支付结算办法 附一, art. 1 to 5), on which the
 * Negotiable Instruments Law (票据法 art. 8) rests: 整 after whole yuan, none after 角 and 分; 零 where figures are
 * skipped, also between 元 and what follows where the yuan end in nought.
 */
export function capitalMoney(amount: Fen): string {
  const [yuan, jiao, fen] = [Math.floor(amount / 100), Math.floor(amount / 10) % 10, amount % 10];
  if (amount === 0) return "零元整";
  const whole = yuan === 0 ? "" : `${yuanOf(yuan)}元`;
  if (jiao === 0 && fen === 0) return `${whole}整`;
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? digits[0] : "";
  return `${whole}${gap}${jiao > 0 ? `${digits[jiao]}角` : ""}${fen > 0 ? `${digits[fen]}分` : ""}`;
}
