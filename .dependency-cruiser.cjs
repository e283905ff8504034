const { existsSync } = require("node:fs");

// What may import what. docs/architecture.md says why; tests/guards/direction.test.ts proves that every rule bites.
const rooms = ["access", "kernel", "codes", "office", "members", "hardship", "aid", "disputes", "overview"];

const only = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { pathNot: to, dependencyTypesNot: ["core"] },
});
const never = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

/** A room may import itself and the rooms listed before it: so a cycle of rooms cannot be written. */
const standBelow = (prefix, folder) =>
  rooms
    .slice(0, -1)
    .map((room, i) =>
      never(
        `${prefix}${room}-stands-below`,
        { path: `^${folder}/${room}/` },
        { path: `^${folder}/(${rooms.slice(i + 1).join("|")})/` },
        "Rooms import only rooms listed before them.",
      ),
    );

/** The only file of the web app that makes the in-process caller, and so the only one that may meet a driver. */
const caller = "^apps/web/src/shell/trpc-server\\.ts$";

/**
 * Server-only seams that call the api's code beside the caller: what happens before there is an actor (the house's
 * pool and keys, signing in, the session behind a cookie, a one-time link) can't be a procedure of the router.
 */
const seams = "^apps/web/src/shell/(trpc-server|house|auth|session|enrolment)\\.ts$";

module.exports = {
  forbidden: [
    {
      ...only(
        "domain-is-pure",
        "^packages/domain/src/(?!.*\\.test\\.)",
        ["^packages/domain/", "node_modules/(zod|pinyin-pro)/"],
        "A rule that reads a clock, a database or a screen cannot be tested by calling it.",
      ),
      to: { pathNot: ["^packages/domain/", "node_modules/(zod|pinyin-pro)/"] },
    },
    only(
      "db-knows-only-domain",
      "^packages/db/src/(?!embedded[^/]*\\.ts$|.*\\.test\\.)",
      ["^packages/(db|domain)/", "node_modules/(drizzle-orm|postgres|pg-boss|chinese-days)/"],
      "Tables know the words of the domain, and nothing above them. embedded*.ts starts the engine.",
    ),
    never(
      "documents-know-only-domain",
      { path: "^packages/documents/" },
      { path: "^(packages/(?!documents/|domain/)|apps/)|node_modules/(drizzle-orm|postgres|react|next)/" },
      "A workbook is read and written without a database or a screen.",
    ),
    never(
      "api-knows-no-screen",
      { path: "^(packages/api|apps/worker)/" },
      { path: "^(packages/ui|apps/web)/|node_modules/(react|react-dom|next|next-auth|next-intl)/" },
      "Use cases serve any door: the screen, the worker, a script.",
    ),
    never(
      "api-reads-rooms-by-reads",
      { path: "^packages/api/src/([^/]+)/" },
      { path: "^packages/api/src/[^/]+/(?!reads\\.ts$)", pathNot: "^packages/api/src/$1/" },
      "A room reads another room's data through its reads.ts, never through its writers.",
    ),
    never(
      "web-asks-the-api",
      { path: "^apps/web/", pathNot: caller },
      { path: "^packages/db/|node_modules/(drizzle-orm|postgres)/" },
      "Pages ask the api, so that no query runs outside transact().",
    ),
    never(
      "web-takes-only-types-from-the-api",
      { path: "^apps/web/", pathNot: [seams, "^apps/web/src/app/api/"] },
      { path: "^packages/api/", dependencyTypesNot: ["type-only"] },
      "The api's code stays on the server.",
    ),
    never(
      "shell-knows-no-room",
      { path: "^apps/web/src/shell/" },
      { path: "^apps/web/src/app/" },
      "The frame holds any room; a room that it knew could not be taken out.",
    ),
    never(
      "ui-knows-no-domain",
      { path: "^packages/ui/" },
      { path: "^(packages/(?!ui/)|apps/)" },
      "Fields and tables carry no word of a room.",
    ),
    never(
      "nothing-stands-on-the-apps",
      { path: "^packages/" },
      { path: "^(apps|tests|scripts)/" },
      "Packages are used by the apps, not the other way round.",
    ),
    ...standBelow("", "packages/domain/src"),
    ...standBelow("api-", "packages/api/src"),
    never(
      "everything-resolves",
      {},
      { couldNotResolve: true, pathNot: "^(bun|server-only$)" },
      "An import that leads nowhere would slip past every rule above.",
    ),
    never(
      "no-cycles",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
      "Two files that need each other are one file.",
    ),
  ],
  options: {
    parser: "tsc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // The web app's own short path, "~/".
    ...(existsSync("apps/web/tsconfig.json") ? { tsConfig: { fileName: "apps/web/tsconfig.json" } } : {}),
    exclude: { path: "(^|/)\\.next/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
