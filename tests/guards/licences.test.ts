import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { longest, otherLicences } from "./allowlists.ts";
import { repoFiles, root } from "./repo.ts";

const allowed = new Set(["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC"]);

/** Whether an SPDX expression leaves us a licence of the allowed set. */
function permits(licence: string): boolean {
  const plain = licence.replace(/[()]/g, "");
  return plain
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => allowed.has(each.trim())));
}

type Manifest = Partial<
  Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>
>;
type Dependency = { name: string; licence: string };

/** The licence that a dependency names in its own manifest; null where it is not installed on this platform. */
function licenceOf(folder: string, name: string): string | null {
  const file = join(folder, "node_modules", name, "package.json");
  if (!existsSync(file)) return null;
  const { license } = JSON.parse(readFileSync(file, "utf8")) as { license?: string | { type: string } };
  return typeof license === "object" ? license.type : (license ?? "none");
}

function directDependencies(): Dependency[] {
  const manifests = repoFiles().filter(({ path }) => /^((apps|packages)\/[^/]+\/)?package\.json$/.test(path));
  const all = manifests.flatMap(({ path, text }) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Manifest;
    const names = Object.keys({ ...dependencies, ...devDependencies });
    const wanted = names.filter((name) => !name.startsWith("@gongbang/"));
    const optional = Object.keys(optionalDependencies ?? {});
    const folder = join(root, dirname(path));
    return [
      ...wanted.map((name) => ({ name, licence: licenceOf(folder, name) ?? "not installed" })),
      ...optional.flatMap((name) => {
        const licence = licenceOf(folder, name);
        return licence === null ? [] : [{ name, licence }];
      }),
    ];
  });
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

const outside = (dependencies: Dependency[], exceptions: Record<string, string>) =>
  dependencies
    .filter(({ name, licence }) => !permits(licence) && !(name in exceptions))
    .map(({ name, licence }) => `${name}: ${licence}`);

describe("licences of what we stand on", () => {
  it("are of the allowed set", () => {
    const dependencies = directDependencies();
    expect(dependencies.length).toBeGreaterThan(20);
    expect(outside(dependencies, otherLicences)).toEqual([]);
  });
  it("grant no exception that nothing needs, and no more of them than before", () => {
    const needed = outside(directDependencies(), {}).map((line) => line.split(": ")[0]);
    expect(Object.keys(otherLicences).filter((name) => !needed.includes(name))).toEqual([]);
    expect(Object.keys(otherLicences)).toHaveLength(longest.otherLicences);
  });
  it("are found where a closed one is planted", () => {
    const planted = (licence: string) => outside([{ name: "planted", licence }], {});
    for (const licence of ["MIT", "(MIT OR GPL-3.0-only)", "Apache-2.0 AND BSD-3-Clause"])
      expect(planted(licence)).toEqual([]);
    for (const licence of ["GPL-3.0-only", "MIT AND AGPL-3.0-only", "none", "SEE LICENSE IN x"]) {
      expect(planted(licence)).toHaveLength(1);
    }
    expect(outside([{ name: "planted", licence: "OFL-1.1" }], { planted: "a font" })).toEqual([]);
  });
});
