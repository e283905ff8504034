import { loadKeyring } from "@gongbang/db/keyring";
import { memberRow } from "@gongbang/db/member-row";
import { open } from "@gongbang/db/open";
import { memberGrams, members } from "@gongbang/db/schema/members";
import { nameOf } from "@gongbang/db/seed/story/names";
import { diceFor } from "@gongbang/db/seed/story/random";
import { type CitizenId, citizenIdCheckDigit } from "@gongbang/domain/codes/citizen-id";
import { addDays, day } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";

// A statement takes 65,534 parameters, and a member has 69 columns.
const chunk = 900;

/** Fills the register up to `count` members, spread over the story's unions as the story's own members are. */
export async function fillRegister(adminUrl: string, kek: Buffer, count: number): Promise<void> {
  const { db, sql: raw, close } = open(adminUrl, { max: 2 });
  const keys = await loadKeyring(raw, kek);
  const places = await db
    .select({ unionId: members.unionId, unionPath: members.unionPath, keeperId: members.keeperId })
    .from(members);
  const dice = diceFor("bench");
  for (let from = places.length; from < count; from += chunk) {
    const built = Array.from({ length: Math.min(chunk, count - from) }, (_, i) => {
      const serial = from + i;
      const place = places[serial % places.length];
      if (!place) throw new Error("Bug: the story has members");
      return memberRow(keys, newMember(dice, serial, place));
    });
    await db.insert(members).values(built.map(({ member }) => member));
    const grams = built.flatMap((row) => row.grams);
    for (let at = 0; at < grams.length; at += 10_000)
      await db.insert(memberGrams).values(grams.slice(at, at + 10_000));
  }
  await db.execute(sql`analyze`);
  await close();
}

type Place = { unionId: string; unionPath: string; keeperId: string };

function newMember(dice: ReturnType<typeof diceFor>, serial: number, place: Place) {
  const sex = dice.chance(0.5) ? ("1" as const) : ("2" as const);
  const { name, ethnicGroup } = nameOf(dice, sex);
  const now = Date.now();
  return {
    ...place,
    id: dice.uuid(now),
    memberNumber: `B${String(serial).padStart(9, "0")}`,
    name,
    ethnicGroup,
    citizenId: invented(serial, sex),
    phone: `139${String(10_000_000 + serial).slice(-8)}`,
    bankCard: null,
    address: null,
    status: "active" as const,
    createdAt: new Date(now),
  };
}

/** A well-formed number that no other serial has, of a place that the story does not use. */
function invented(serial: number, sex: "1" | "2"): CitizenId {
  const birthOn = addDays(day("1970-01-01"), serial % 11_000);
  const order = String(Math.floor(serial / 11_000) * 2 + (sex === "1" ? 1 : 2)).padStart(3, "0");
  const first17 = `659004${birthOn.replaceAll("-", "")}${order}`;
  return { id: first17 + citizenIdCheckDigit(first17), birthOn, sex, region: "659004" };
}
