import { open } from "@gongbang/db/open";

/** Lets the days of an archive's notice pass: in the stage's own database, for the office's clock is the real one. */
export async function letNoticeRunOut(archiveId: string): Promise<void> {
  const url = process.env.E2E_DATABASE_URL;
  if (!url) throw new Error("No E2E_DATABASE_URL: start with `node scripts/run.mjs e2e`.");
  const { sql, close } = open(url, { max: 1 });
  await sql`update archives set notice_from = notice_from - 20, notice_until = notice_until - 20 where id = ${archiveId}`;
  await sql`update deadlines set started_on = started_on - 20, due_on = due_on - 20
    where record_id = ${archiveId} and clock = 'notice'`;
  await close();
}
