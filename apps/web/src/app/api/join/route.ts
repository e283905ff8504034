import { applyByLink } from "@gongbang/api/members/apply-by-link";
import { applyByLinkInput } from "@gongbang/domain/members/join.input";
import type { NextRequest } from "next/server";
import { house } from "~/shell/house.ts";
import { oneTimeDoor } from "~/shell/one-time-door.ts";

/** Takes an application from a union's join page. It answers the same for whoever is known and whoever is not. */
export const POST = (request: NextRequest) =>
  oneTimeDoor(request, applyByLinkInput, async (given, knock) => {
    const applied = await applyByLink(await house(), given, knock);
    return applied.ok ? { ok: true, session: null, next: "" } : applied;
  });
