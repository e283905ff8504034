import { describe, expect, it } from "vitest";
import { longest, otherNames } from "./allowlists.ts";
import { type RepoFile, repoFiles, rooms } from "./repo.ts";

const word = "[a-z][a-z0-9]*";
const noun = `${word}(-${word})*`;
const verbNoun = `${word}(-${word})+`;
const forbidden = /(^|[-./])(index|utils?|helpers?|types|service|common|misc|lib)\.(ts|tsx|mjs)$/;

/** Names that Next gives to its files. */
const nexts =
  "(page|layout|template|loading|error|global-error|not-found|forbidden|unauthorized|default|route|manifest|icon|robots)";

/** The closed vocabulary: a place, and the names that a file may have there. */
const vocabulary: { place: RegExp; names: RegExp }[] = [
  {
    place: /^packages\/domain\/src\/[^/]+\//,
    names: new RegExp(`^${noun}(\\.status|\\.input)?(\\.(test|fixture))?\\.ts$`),
  },
  { place: /^packages\/db\/src\/schema\//, names: new RegExp(`^(${noun}/)?${noun}\\.ts$`) },
  { place: /^packages\/api\/src\/[^/]+\//, names: new RegExp(`^(router|reads|${verbNoun})(\\.test)?\\.ts$`) },
  {
    place: /^apps\/web\/src\/app\/\(office\)\//,
    names: new RegExp(`^(${nexts}\\.(ts|tsx)|${verbNoun}(\\.(test|fixture))?\\.tsx|${verbNoun}\\.ts)$`),
  },
];

function strangeNames(files: RepoFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => /^(apps|packages|tests|scripts)\//.test(path) && /\.(ts|tsx|mjs)$/.test(path))
    .filter((path) => !(path in otherNames))
    .filter((path) => {
      if (forbidden.test(path)) return true;
      const law = vocabulary.find(({ place }) => place.test(path));
      if (!law) return false;
      const rest = path.replace(law.place, "");
      return !law.names.test(law.place.source.includes("schema") ? rest : (rest.split("/").at(-1) ?? ""));
    });
}

/** Schema files that hold what every room shares, and folders of pages that are no room. */
const sharedSchemas = [
  "journal",
  "status",
  "roles",
  "schemas",
  "deadlines",
  "fields",
  "grams",
  "memberships",
  "records",
  "duplicates",
  "changes",
  "packs",
  "exports",
  "register-counts",
  "views",
  "tasks",
  "rounds",
  "papers",
  "archive-packs",
  "aid-applications",
  "archive-papers",
  "rule-sets",
  "returns",
  "approvals",
  "transitions",
  "medical-costs",
  "programmes",
  "payments",
  "invariants",
  "plans",
  "campaigns",
];
const sharedMessages = [
  "common",
  "home",
  "refusals",
  "machines",
  "shell",
  "public",
  "format",
  "ui",
  "input",
  "audit",
  "laws",
  "memberships",
  "join",
  "record",
  "duplicates",
  "changes",
  "packs",
  "register-numbers",
  "exports",
  "views",
  "templates",
  "archive-pack",
  "apply",
  "rule-sets",
  "returns",
  "rounds",
  "approvals",
  "transitions",
  "batches",
  "figures",
  "plans",
  "campaigns",
];

const places: { place: RegExp; also: string[] }[] = [
  { place: /^packages\/domain\/src\/([^/]+)\//, also: [] },
  { place: /^packages\/api\/src\/([^/]+)\//, also: [] },
  { place: /^packages\/db\/src\/schema\/([^/.]+)/, also: sharedSchemas },
  { place: /^apps\/web\/messages\/[^/]+\/([^/.]+)\.json$/, also: sharedMessages },
  // 期限 shows the clocks of every room, and belongs to none.
  { place: /^apps\/web\/src\/app\/\(office\)\/([^/]+)\//, also: ["deadlines"] },
];

function strangeRooms(files: RepoFile[]): string[] {
  const known = new Set<string>(rooms);
  const strange = places.flatMap(({ place, also }) =>
    files.flatMap(({ path }) => {
      const room = place.exec(path)?.[1];
      return room === undefined || known.has(room) || also.includes(room) ? [] : [path];
    }),
  );
  return [...new Set(strange)];
}

/** Every room with use cases has its rules beside it, and every room with pages has its use cases. */
function lonelyRooms(files: RepoFile[]): string[] {
  const has = (folder: string) => files.some(({ path }) => path.startsWith(`${folder}/`));
  return rooms.flatMap((room) => [
    ...(has(`packages/api/src/${room}`) && !has(`packages/domain/src/${room}`)
      ? [`${room} has no rules`]
      : []),
    ...(has(`apps/web/src/app/(office)/${room}`) && !has(`packages/api/src/${room}`)
      ? [`${room} has pages and no use case`]
      : []),
  ]);
}

/** Folders below a package's `src`, the file itself not counted. */
function tooDeep(files: RepoFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter(
      (path) => (/^(?:apps|packages)\/[^/]+\/src\/(.*)$/.exec(path)?.[1]?.split("/").length ?? 0) - 1 > 7,
    );
}

const planted = (...paths: string[]): RepoFile[] => paths.map((path) => ({ path, text: "" }));

describe("rooms and names", () => {
  it("gives every place the same rooms", () => {
    expect(strangeRooms(repoFiles())).toEqual([]);
    expect(lonelyRooms(repoFiles())).toEqual([]);
  });
  it("keeps every file name in the closed vocabulary", () => {
    expect(strangeNames(repoFiles())).toEqual([]);
    expect(Object.keys(otherNames)).toHaveLength(longest.otherNames);
  });
  it("goes no deeper than seven folders", () => {
    expect(tooDeep(repoFiles())).toEqual([]);
  });
  it("finds a planted room that the others do not have", () => {
    const garden = planted(
      "packages/domain/src/garden/rose.ts",
      "packages/api/src/garden/router.ts",
      "packages/db/src/schema/garden.ts",
      "apps/web/messages/en/garden.json",
      "apps/web/src/app/(office)/garden/page.tsx",
    );
    expect(strangeRooms(garden)).toHaveLength(5);
    expect(lonelyRooms(planted("packages/api/src/aid/router.ts"))).toEqual(["aid has no rules"]);
    expect(lonelyRooms(planted("apps/web/src/app/(office)/aid/page.tsx"))).toHaveLength(1);
  });
  it("finds planted names outside the vocabulary", () => {
    const bad = [
      "packages/domain/src/aid/index.ts",
      "packages/domain/src/aid/payment.service.ts",
      "packages/domain/src/aid/aidHelpers.ts",
      "packages/api/src/aid/grants.ts",
      "packages/api/src/aid/reads.old.ts",
      "packages/ui/src/utils.ts",
      "apps/web/src/app/(office)/aid/Form.tsx",
      "apps/web/src/app/(office)/aid/form.tsx",
      "apps/web/src/shell/types.ts",
    ];
    expect(strangeNames(planted(...bad))).toEqual(bad);
    const good = [
      "packages/domain/src/aid/grant.status.ts",
      "packages/domain/src/aid/record-visit.input.ts",
      "packages/domain/src/aid/cap.test.ts",
      "packages/api/src/aid/record-visit.ts",
      "packages/api/src/aid/reads.ts",
      "apps/web/src/app/(office)/aid/[caseId]/page.tsx",
      "apps/web/src/app/(office)/aid/record-visit-form.tsx",
    ];
    expect(strangeNames(planted(...good))).toEqual([]);
  });
  it("finds a planted eighth folder", () => {
    expect(tooDeep(planted("apps/web/src/a/b/c/d/e/f/g/x.ts"))).toEqual([]);
    expect(tooDeep(planted("apps/web/src/a/b/c/d/e/f/g/h/x.ts"))).toHaveLength(1);
  });
});
