import { hasTls } from "../env.ts";

/** The cookie's name: bound to this host where the site has TLS. */
export const sessionCookieName = () => (hasTls() ? "__Host-gongbang.session" : "gongbang.session");

export const sessionCookie = () => ({
  name: sessionCookieName(),
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: hasTls() },
});
