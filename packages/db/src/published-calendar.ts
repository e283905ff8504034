import chineseDays from "chinese-days";
import type { Sql } from "postgres";

/** The years whose holiday table the State Council had published when the package was made. */
export const publishedYears = Array.from({ length: 2026 - 2010 + 1 }, (_, i) => 2010 + i);

/** Every day of those years that departs from the week: holidays, and weekends that are worked. */
export function publishedRestDays(): { on: string; off: boolean; name: string }[] {
  const { getDayDetail } = chineseDays;
  const rows: { on: string; off: boolean; name: string }[] = [];
  for (let at = Date.UTC(2010, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const on = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    const { work, name } = getDayDetail(on);
    // The detail's name is "English,中文,days": the middle part is the holiday's own.
    const chinese = name.split(",")[1] ?? name;
    if (work === weekend || (!work && name.includes(","))) rows.push({ on, off: !work, name: chinese });
  }
  return rows;
}

/** Fills the calendar's published part; what the office entered itself outranks it and stays. */
export async function fillCalendar(sql: Sql): Promise<void> {
  const rows = publishedRestDays().map((row) => ({ ...row, source: "published" }));
  await sql`insert into rest_days ${sql(rows)} on conflict ("on") do update
    set off = excluded.off, name = excluded.name where rest_days.source = excluded.source`;
  await sql`insert into published_years ${sql(publishedYears.map((year) => ({ year })))} on conflict do nothing`;
}
