import { describe, expect, it } from "vitest";
import { formatNames, longest } from "./allowlists.ts";
import { isTest, type RepoFile, repoFiles } from "./repo.ts";

const address = /\b(?:https?|wss?):\/\/([^\s"'`/)\\<>]+)/g;
/** Names that lead nowhere outside: this machine, namespaces, and the names kept for examples (RFC 2606, RFC 6761). */
const harmless =
  /^(?:www\.w3\.org|localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net|cn))?|test|invalid|localhost))(?::.*)?$/;

/** Addresses of outside hosts in what is shipped; a host that is put together at run time is ours to set. */
function outsideAddresses(files: RepoFile[], known: Record<string, string>): string[] {
  return files
    .filter(({ path }) => /^(apps|packages)\//.test(path) && !isTest(path) && !path.endsWith("package.json"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(address)]
        .map(([, host]) => (host ?? "").replace(/^[^@]*@/, ""))
        .filter((host) => !host.startsWith("$") && !harmless.test(host) && !(host in known))
        .map((host) => `${path} names ${host}`),
    );
}

describe("the product", () => {
  it("names no address of an outside host", () => {
    expect(outsideAddresses(repoFiles(), formatNames)).toEqual([]);
  });
  it("grants no exception that nothing needs, and no more of them than before", () => {
    const needed = outsideAddresses(repoFiles(), {}).map((line) => line.split(" names ")[1]);
    expect(Object.keys(formatNames).filter((host) => !needed.includes(host))).toEqual([]);
    expect(Object.keys(formatNames)).toHaveLength(longest.formatNames);
  });
  it("is found out where an outside address is planted", () => {
    const planted = (text: string) => outsideAddresses([{ path: "apps/web/src/a.tsx", text }], {});
    for (const text of [
      "fetch('https://fonts.somewhere.com/a.css')",
      '@import url("http://cdn.net/x")',
      "`wss://x.io/${id}`",
      "https://user:word@db.somewhere.com/x",
      "https://localhost.evil.com/",
    ]) {
      expect(planted(text)).toHaveLength(1);
    }
    for (const text of [
      "http://www.w3.org/2000/svg",
      "http://localhost:3000/",
      "`http://${host}:${port}`",
      "postgres://a@b/c",
      "http://127.0.0.1:1/",
      "https://office.example.com/x",
    ]) {
      expect(planted(text)).toEqual([]);
    }
  });
});
