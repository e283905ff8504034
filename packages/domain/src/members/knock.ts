/** What came before a knock on the open door of a join link: from this address in ten minutes, at this link in an hour. */
export type KnocksBefore = { byIp: number; atLink: number };

/**
 * A workshop of people behind one address may apply on one afternoon, and a script may not fill a union's queue.
 * Applications, unlike passwords, cannot be guessed at the door: it never tells who is known.
 */
export const knockLimits = { byIp: 30, atLink: 300 };

export const mayKnock = ({ byIp, atLink }: KnocksBefore): boolean =>
  byIp < knockLimits.byIp && atLink < knockLimits.atLink;
