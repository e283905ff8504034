import { isRecalled } from "@gongbang/api/aid/recall-round";
import { recallRoundInput } from "@gongbang/domain/aid/recall-round.input";
import type { NextRequest } from "next/server";
import { house } from "~/shell/house.ts";
import { turnedAway } from "~/shell/same-origin.ts";

/** Tells a telephone, also where nobody is signed in, whether it must forget its round; and nothing else. */
export async function POST(request: NextRequest) {
  const no = turnedAway(request);
  if (no) return no;
  const read = recallRoundInput.safeParse(await request.json().catch(() => null));
  const recalled = read.success && (await isRecalled(await house(), read.data));
  return Response.json({ recalled }, { headers: { "cache-control": "no-store" } });
}
