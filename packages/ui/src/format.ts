/**
 * How money, days and moments look, in both languages. The only place in the repository that holds Intl.
 * Every day and every clock is that of Asia/Shanghai, whatever machine the reader or the server stands on.
 */
export type UiLocale = "zh-CN" | "en";

const zone = "Asia/Shanghai";
const cache = new Map<string, Intl.DateTimeFormat>();

function dates(locale: UiLocale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  // Civil days are read as UTC midnights, so that no zone can move them.
  const made = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { timeZone: zone, ...options });
  cache.set(key, made);
  return made;
}

const counts = new Intl.NumberFormat("zh-CN");
const decimals = (digits: number) =>
  new Intl.NumberFormat("zh-CN", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const two = decimals(2);
const one = decimals(1);

/** 123450 → "1,234.50". For columns whose head says 元; negative sums keep a true minus sign. */
export function formatYuan(fen: number): string {
  return two.format(fen / 100).replace("-", "−");
}

/** 123450 → "¥1,234.50". */
export function formatFen(fen: number): string {
  return fen < 0 ? `−¥${two.format(-fen / 100)}` : `¥${two.format(fen / 100)}`;
}

/** Large sums of dashboards: 18640000 → "18.6 万元", in English "¥186.4k". */
export function formatWan(fen: number, locale: UiLocale = "zh-CN"): string {
  return locale === "en" ? `¥${one.format(fen / 100_000)}k` : `${wanFigure(fen)} 万元`;
}

/** The figure alone, for a card that sets its unit apart: 18640000 → "18.6". */
export function wanFigure(fen: number): string {
  return one.format(fen / 1_000_000);
}

/** 12486 → "12,486". */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** A ratio of one: 0.621 → "62.1%". */
export function formatPercent(ratio: number): string {
  return `${one.format(ratio * 100)}%`;
}

export type DayShape = "long" | "short" | "table" | "weekday" | "month";
const dayShapes: Record<Exclude<DayShape, "table">, Intl.DateTimeFormatOptions> = {
  long: { year: "numeric", month: "long", day: "numeric" },
  short: { month: "long", day: "numeric" },
  weekday: { month: "long", day: "numeric", weekday: "long" },
  month: { year: "numeric", month: "long" },
};

/**
 * A civil day ("YYYY-MM-DD"): long 2026年9月28日, short 9月28日, weekday 9月28日 星期一, month 2026年9月, table 2026-09-28.
 * Null and undefined become an em dash, as in every empty cell.
 */
export function formatDay(
  day: string | null | undefined,
  shape: DayShape = "long",
  locale: UiLocale = "zh-CN",
): string {
  if (!day) return "—";
  if (shape === "table") return day;
  const text = dates(locale, { ...dayShapes[shape], timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  return shape === "weekday" && locale === "zh-CN" ? text.replace("星期", " 星期") : text;
}

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** A moment in full: 2026年9月28日 09:02. */
export function formatInstant(instant: string | Date | null | undefined, locale: UiLocale = "zh-CN"): string {
  if (!instant) return "—";
  return dates(locale, { ...dayShapes.long, ...clock })
    .format(new Date(instant))
    .replace(" at ", ", ");
}

/** The hour alone: 09:02. */
export function formatTime(instant: string | Date, locale: UiLocale = "zh-CN"): string {
  return dates(locale, clock).format(new Date(instant));
}

/** The civil day of a moment, "YYYY-MM-DD", in Asia/Shanghai. */
export function dayOfInstant(instant: string | Date): string {
  const parts = dates("en", { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(
    new Date(instant),
  );
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")}`;
}

const agos: Record<UiLocale, Intl.RelativeTimeFormat> = {
  "zh-CN": new Intl.RelativeTimeFormat("zh-CN", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

/** Relative within 7 days (8 分钟前, 昨天 16:40, 3天前), absolute after; `now` is an argument so that a test can hold it. */
export function formatAgo(instant: string | Date, now: string | Date, locale: UiLocale = "zh-CN"): string {
  const minutes = Math.round((new Date(instant).getTime() - new Date(now).getTime()) / 60_000);
  const far = Math.abs(minutes);
  if (far < 60) return agos[locale].format(minutes, "minute");
  const days = daysApart(dayOfInstant(now), dayOfInstant(instant));
  if (days === 0) return agos[locale].format(Math.round(minutes / 60), "hour");
  if (days === -1) return `${agos[locale].format(-1, "day")} ${formatTime(instant, locale)}`;
  if (Math.abs(days) <= 7) return agos[locale].format(days, "day");
  return formatDay(dayOfInstant(instant), "long", locale);
}

function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
