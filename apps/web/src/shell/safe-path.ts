const base = "http://inside.invalid";

/**
 * A path of this site to go on to after the sign-in; "/" for anything else (ASVS 3.7.2). It is read as a browser
 * reads an address, and must come out as a path: no other site, no other scheme, no backslash, no control sign.
 */
export function safePath(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || /[\p{Cc}\p{Cf}\\]/u.test(asked)) return "/";
  const read = URL.parse(asked, base);
  if (read?.origin !== base || read.pathname.startsWith("//")) return "/";
  return read.pathname + read.search + read.hash;
}
