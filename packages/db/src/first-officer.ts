import { createHash, randomBytes } from "node:crypto";
import postgres from "postgres";
import { uuidv7 } from "./uuid.ts";

const validHours = 24;

/**
 * Makes the federation and its first system administrator in a database that has no officer yet, and gives the path of
 * their one-time link, good for 24 hours: there is no password that comes with the product (ASVS 6.3.1, 6.4.1).
 * Null where somebody is at work already. While nobody is, every call gives a new link.
 */
export async function inviteFirstOfficer(
  adminUrl: string,
  federation: string,
  now: Date,
): Promise<string | null> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`lock table officers in exclusive mode`;
      const [working] = await tx`select 1 from officers where status <> 'invited' limit 1`;
      if (working) return null;
      await tx`insert into unions (id, path, level, name, short_name, pinyin)
        values (${uuidv7()}, '/', 'district', ${federation}, ${federation}, '') on conflict (path) do nothing`;
      const id = uuidv7();
      await tx`insert into officers (id, username, name, pinyin, roles, status, union_id, union_path, keeper_id)
        select ${id}, 'admin', 'admin', 'admin', '{systemAdmin}', 'invited', u.id, '/', ${id} from unions u
         where u.path = '/' and not exists (select from officers where username = 'admin')`;
      const token = randomBytes(32).toString("base64url");
      const hash = createHash("sha256").update(token).digest();
      const until = new Date(now.getTime() + validHours * 3_600_000);
      await tx`insert into sign_in_links (token_hash, officer_id, purpose, expires_at)
        select ${hash}, id, 'first', ${until} from officers where username = 'admin'`;
      return `/welcome/${token}`;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
