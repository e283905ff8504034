import "server-only";
import { readApplyDoor } from "@gongbang/api/hardship/apply-for-aid";
import { readJoinLink } from "@gongbang/api/members/apply-by-link";
import { type CodeOffer, offerCode } from "@gongbang/api/office/enrol-code";
import { type LinkView, readLink } from "@gongbang/api/office/use-link";
import { house } from "./house.ts";
import { pageContext } from "./session.ts";

/** What a one-time link opens; null where it opens nothing. Looking at it does not use it up. */
export const linkAt = async (token: string): Promise<LinkView | null> =>
  /^[\w-]{43}$/.test(token) ? readLink(await house(), token, new Date()) : null;

/** The union that a join link leads to; null where it leads nowhere. */
export const joinLinkAt = async (token: string) => readJoinLink(await house(), token);

/** The union that a code for workers in hardship leads to; null where it leads nowhere. */
export const applyDoorAt = async (token: string) => readApplyDoor(await house(), token);

/** A new second factor for the visitor who signed in without one; null where nobody has to enrol here. */
export async function pendingOffer(): Promise<{ name: string; offer: CodeOffer } | null> {
  const { visitor, house: open, now } = await pageContext();
  if (!visitor.pending) return null;
  const { officerId, name } = visitor.pending;
  return { name, offer: offerCode(open, { id: officerId, name }, now) };
}
