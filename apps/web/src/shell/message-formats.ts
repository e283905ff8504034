import type { Formats } from "next-intl";

const yuan = { style: "currency", currency: "CNY", currencyDisplay: "narrowSymbol" } as const;

/**
 * Numbers inside sentences: `{left, number, fen}` is whole fen shown as ¥1,234.50, `{sum, number, wan}` fen as 万元,
 * `{share, number, percent}` a ratio. `scale` is read by the message formatter, which multiplies by it.
 */
export const messageFormats = {
  number: {
    fen: { ...yuan, minimumFractionDigits: 2, scale: 0.01 },
    wan: { minimumFractionDigits: 1, maximumFractionDigits: 1, scale: 0.000001 },
    percent: { style: "percent", maximumFractionDigits: 1 },
  },
} as Formats;
