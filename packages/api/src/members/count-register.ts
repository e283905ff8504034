import { transact, type View } from "@gongbang/db/transact";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { House } from "../context.ts";
import { type Handler, startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { reachOf, viewAt } from "../reach.ts";

/** Counts the register anew for the unions at and below a path: after an import, every night, and when asked. */
export async function recountRegister({ db }: Pick<House, "db">, path: string, now: Date): Promise<void> {
  await db.execute(sql`select app.count_register(${path}, ${now.toISOString()}::timestamptz)`);
}

/** Counts anew where an import has put or changed somebody: the lowest union that all of them are in or under. */
export async function countImported(
  house: House,
  view: View,
  { importId, now }: { importId: string; now: Date },
) {
  const [touched] = await transact(house.db, view, (tx) =>
    tx.execute<{ first: string | null; last: string | null }>(sql`
      select min(m.union_path) as first, max(m.union_path) as last from import_rows r join members m on m.id = r.member_id
       where r.import_id = ${importId} and r.outcome in ('added', 'changed')`),
  );
  if (touched?.first && touched.last)
    await recountRegister(house, sharedPath(touched.first, touched.last), now);
}

/** The longest path that both lie in or under: of the first and the last of many, that of all of them. */
function sharedPath(first: string, last: string): string {
  const [steps, others] = [first.split("/"), last.split("/")];
  const apart = steps.findIndex((step, i) => step !== others[i]);
  const shared = apart < 0 ? steps : [...steps.slice(0, apart), ""];
  return shared.join("/");
}

/** Starts counting all that the officer reaches. */
export async function startCount(office: Office) {
  const path = reachOf(office);
  const jobId = await startJob(office, { kind: "members.countRegister", task: { path } });
  office.about({ type: "register", id: office.actor.unionId, unionPath: path });
  return { jobId };
}

const countTask = z.object({ path: z.string() });

export const countRegister: Handler = async (house, job) => {
  const { path } = countTask.parse(job.task);
  viewAt(job.actor, "member.numbers.count", path);
  await recountRegister(house, path, job.now);
  return {};
};
