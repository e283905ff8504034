import { enrolCode } from "@gongbang/api/office/enrol-code";
import { confirmCodeInput } from "@gongbang/domain/office/use-link.input";
import type { NextRequest } from "next/server";
import { oneTimeDoor } from "~/shell/one-time-door.ts";
import { contextFor } from "~/shell/session.ts";
import { sessionCookieName } from "~/shell/session-cookie.ts";

/** Sets up the second factor of a visitor who signed in by password alone. The session goes on as another one. */
export const POST = (request: NextRequest) =>
  oneTimeDoor(request, confirmCodeInput, async (given, knock) => {
    const token = request.cookies.get(sessionCookieName())?.value ?? "";
    const { visitor, house } = await contextFor(token, request.headers);
    if (!visitor.pending) return { ok: false, refusal: { code: "OFFICE.SESSION_GONE" } };
    const enrolled = await enrolCode(house, {
      ...given,
      ...knock,
      token,
      officerId: visitor.pending.officerId,
    });
    return enrolled.ok ? { ok: true, session: enrolled.value, next: "/" } : enrolled;
  });
