import { describe, expect, it } from "vitest";
import { longest, longFiles } from "./allowlists.ts";
import { isSource, isTest, linesOf, type RepoFile, repoFiles } from "./repo.ts";

const maximum = 300;
const written = /\.(ts|tsx|mjs|cjs|css|sql)$/;
const generated = /^packages\/db\/migrations\//;

function tooLong(files: RepoFile[], allowed: Record<string, string> = {}): string[] {
  return files
    .filter(({ path }) => written.test(path) && !generated.test(path) && !(path in allowed))
    .filter(({ text }) => linesOf(text) > maximum)
    .map(({ path, text }) => `${path} has ${linesOf(text)} lines`);
}

type Sizes = { files: number; median: number; p90: number; code: number; tests: number };

function sizesOf(files: RepoFile[]): Sizes {
  const code = files.filter(({ path }) => isSource(path)).map(({ text }) => linesOf(text));
  const tests = files
    .filter(({ path }) => /\.tsx?$/.test(path) && isTest(path))
    .map(({ text }) => linesOf(text));
  const sorted = code.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  return { files: code.length, median: at(0.5), p90: at(0.9), code: sum(code), tests: sum(tests) };
}

/** What is out of bounds, with all the numbers in every sentence. */
function outOfBounds(sizes: Sizes): string[] {
  const all = JSON.stringify(sizes);
  return [
    ...(sizes.median > 50 ? [`the median source file has more than 50 lines: ${all}`] : []),
    ...(sizes.p90 > 150 ? [`a tenth of the source files has more than 150 lines: ${all}`] : []),
    ...(sizes.tests < 0.8 * sizes.code ? [`there is less than 0.8 line of test a line of code: ${all}`] : []),
  ];
}

const file = (path: string, lines: number): RepoFile => ({ path, text: "x\n".repeat(lines) });

describe("the size of files", () => {
  it("lets no file pass three hundred lines", () => {
    expect(tooLong(repoFiles(), longFiles)).toEqual([]);
    const needed = tooLong(repoFiles()).map((line) => line.split(" has ")[0]);
    expect(Object.keys(longFiles).filter((path) => !needed.includes(path))).toEqual([]);
    expect(Object.keys(longFiles)).toHaveLength(longest.longFiles);
  });
  it("keeps the median, the tenth longest, and tests beside code", () => {
    expect(outOfBounds(sizesOf(repoFiles()))).toEqual([]);
  });
  it("may reach three hundred lines, and not pass them by one", () => {
    expect(tooLong([file("apps/web/src/a.ts", 300)])).toEqual([]);
    expect(tooLong([file("apps/web/src/a.ts", 301)])).toEqual(["apps/web/src/a.ts has 301 lines"]);
  });
  it("bites on a planted median, ninetieth percentile and missing tests", () => {
    const long = Array.from({ length: 10 }, (_, i) => file(`packages/db/src/${i}.ts`, 51));
    expect(outOfBounds(sizesOf([...long, file("tests/db/a.test.ts", 500)]))).toHaveLength(1);
    const tail = Array.from({ length: 10 }, (_, i) => file(`packages/db/src/${i}.ts`, i > 7 ? 151 : 10));
    expect(outOfBounds(sizesOf([...tail, file("tests/db/a.test.ts", 500)]))).toHaveLength(1);
    expect(
      outOfBounds(sizesOf([file("packages/db/src/a.ts", 10), file("tests/db/a.test.ts", 7)])),
    ).toHaveLength(1);
    expect(outOfBounds(sizesOf([file("packages/db/src/a.ts", 10), file("tests/db/a.test.ts", 8)]))).toEqual(
      [],
    );
  });
});
