import { useLink } from "@gongbang/api/office/use-link";
import { useLinkInput } from "@gongbang/domain/office/use-link.input";
import type { NextRequest } from "next/server";
import { house } from "~/shell/house.ts";
import { oneTimeDoor } from "~/shell/one-time-door.ts";

/** Uses a one-time link: the password, and the second factor where the roles need one. */
export const POST = (request: NextRequest) =>
  oneTimeDoor(request, useLinkInput, async (given, knock) => {
    const used = await useLink(await house(), given, knock);
    if (!used.ok) return used;
    return { ok: true, session: used.value, next: used.value === null ? "/sign-in" : "/" };
  });
