import { applyForAid } from "@gongbang/api/hardship/apply-for-aid";
import { applyForAidInput } from "@gongbang/domain/hardship/apply.input";
import type { NextRequest } from "next/server";
import { house } from "~/shell/house.ts";
import { oneTimeDoor } from "~/shell/one-time-door.ts";

/** Takes an application for aid from a union's page. It answers the same for whoever is known and whoever is not. */
export const POST = (request: NextRequest) =>
  oneTimeDoor(request, applyForAidInput, async (given, knock) => {
    const applied = await applyForAid(await house(), given, knock);
    return applied.ok ? { ok: true, session: null, next: "" } : applied;
  });
