import { inviteFirstOfficer } from "@gongbang/db/first-officer";
import { migrate } from "@gongbang/db/migrate";
import { judge } from "./server.ts";
import { Halt, words } from "./words.ts";

/** Brings the production database to this version, once and before web and worker start. */
export async function main(): Promise<number> {
  const adminUrl = required("ADMIN_DATABASE_URL");
  await judge(adminUrl);
  await migrate(adminUrl, { officePassword: required("OFFICE_PASSWORD") });
  console.log(words.upToDate);
  const link = await inviteFirstOfficer(
    adminUrl,
    process.env.FEDERATION_NAME ?? words.federation,
    new Date(),
  );
  if (link) console.log(words.firstOfficer(`${process.env.AUTH_URL ?? ""}${link}`));
  return 0;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Halt(words.missing(name));
  return value;
}
