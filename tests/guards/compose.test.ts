import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { webFlags } from "../../scripts/office.ts";
import { root } from "./repo.ts";

type Service = {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  networks?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  deploy?: { replicas?: number };
  depends_on?: Record<string, { condition: string }>;
};
type Compose = { services: Record<string, Service>; networks: Record<string, { internal?: boolean }> };

const text = (path: string) => readFileSync(join(root, path), "utf8");
const compose = (source = text("compose.yaml")): Compose => parse(source, { merge: true });

const runsOurs = ["web", "worker", "migrate"];

/** What is wrong with the production set-up, as sentences. */
function composeFaults({ services, networks }: Compose): string[] {
  const wanted = ["db", "migrate", "pool", "web", "worker", "nginx"];
  const missing = wanted.filter((name) => !(name in services)).map((name) => `${name} is missing`);
  const each = Object.entries(services).flatMap(([name, service]) => serviceFaults(name, service));
  const webs = services.web?.deploy?.replicas ?? 1;
  return [
    ...missing,
    ...each,
    ...(webs < 2 ? ["there is one web only"] : []),
    ...(services.web?.environment?.DATABASE_URL?.includes("@pool:") ? [] : ["web goes past the pool"]),
    ...(networks.inside?.internal ? [] : ["the inside is open"]),
  ];
}

function serviceFaults(name: string, service: Service): string[] {
  const own = runsOurs.includes(name) ? hardeningFaults(service) : [];
  return [...exposureFaults(name, service), ...own].map((fault) => `${name} ${fault}`);
}

function exposureFaults(name: string, service: Service): string[] {
  const { image = "", environment = {}, ports = [], networks = [] } = service;
  const knowsAdmin = /postgres:\/\/postgres:|POSTGRES_PASSWORD/.test(JSON.stringify(environment));
  const outside = ports.length > 0 || networks.includes("outside");
  const writtenOut = Object.keys(environment).filter(
    (key) => /PASSWORD|SECRET/.test(key) && !environment[key]?.startsWith("$"),
  );
  return [
    ...(outside && name !== "nginx" ? ["is open to the outside"] : []),
    ...(knowsAdmin && !["db", "migrate"].includes(name) ? ["knows the administrator"] : []),
    ...writtenOut.map((key) => `has ${key} written out`),
    ...(image === "gongbang" || /:(?!latest$)/.test(image) ? [] : ["has no version"]),
  ];
}

function hardeningFaults(service: Service): string[] {
  const { command, read_only: readOnly, cap_drop: dropped = [], depends_on: after = {} } = service;
  const migrated = after.migrate?.condition === "service_completed_successfully";
  return [
    ...(readOnly ? [] : ["may write its disk"]),
    ...(dropped.includes("ALL") ? [] : ["keeps capabilities"]),
    ...(migrated || command?.includes("migrate") ? [] : ["doesn't wait for the migration"]),
  ];
}

const demanded: Record<string, RegExp[]> = {
  "ops/nginx.conf": [
    /client_max_body_size 1m;/,
    /if \(\$http_next_action\) \{ return 404; \}/,
    /client_header_timeout 10s;/,
    /proxy_set_header X-Middleware-Subrequest "";/,
    /proxy_set_header X-Forwarded-For \$remote_addr;/,
    /proxy_set_header Upgrade "";/,
    /log_format office '\$remote_addr \$time_iso8601 \$request_method \$uri \$status/,
  ],
  "ops/pgbouncer.ini": [
    /^pool_mode = transaction$/m,
    /^auth_type = scram-sha-256$/m,
    /^max_prepared_statements = \d+$/m,
  ],
  Dockerfile: [/install --frozen-lockfile/, /^USER node$/m, /GONGBANG_MODE=production/],
};

const commandIn = (dockerfile: string): string[] =>
  JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? "[]");

/** What the command tells Node itself: all that stands before the script. */
const nodeFlagsIn = (dockerfile: string) => {
  const [, ...told] = commandIn(dockerfile);
  return told.slice(
    0,
    told.findIndex((part) => !part.startsWith("--")),
  );
};

/** The doors that take files, each with a bound of its own in nginx. */
const uploadDoors = () =>
  globSync("apps/web/src/app/api/**/route.ts", { cwd: root })
    .filter((path) => text(path).includes("uploadDoor("))
    .map((path) => dirname(path).replace("apps/web/src/app", ""))
    .sort();
const largeIn = (nginx: string) =>
  [...nginx.matchAll(/location = (\S+) \{ client_max_body_size \d+m;/g)].map(([, path]) => path).sort();

const lacking = (path: string, source: string) =>
  (demanded[path] ?? []).filter((line) => !line.test(source)).map((line) => `${path} lacks ${line}`);

describe("the production set-up", () => {
  it("has its parts, shows one door, and keeps the administrator's password from the web", () => {
    expect(composeFaults(compose())).toEqual([]);
  });

  it.each(Object.keys(demanded))("%s says what it must", (path) => {
    expect(lacking(path, text(path))).toEqual([]);
  });

  it("starts the web with the flags that the tests have run it with", () => {
    expect(nodeFlagsIn(text("Dockerfile"))).toEqual(webFlags);
    // After the script's name they would be Next's, and Node would never hear them.
    const late = text("Dockerfile").replace(/("node", )(.*?)("node_modules.*?", )/, "$1$3$2");
    expect(nodeFlagsIn(late)).toEqual([]);
  });

  it("lets through what every door for files takes, and nothing else that is large", () => {
    const nginx = text("ops/nginx.conf");
    expect(largeIn(nginx)).toEqual(uploadDoors());
    expect(largeIn(nginx.replace("= /api/member-files", "= /api/papers"))).not.toEqual(uploadDoors());
  });

  it.each<[fault: string, sentence: string, plant: (services: Record<string, Service>) => void]>([
    ["a port of the database", "db is open", ({ db = {} }) => Object.assign(db, { ports: ["5432:5432"] })],
    ["one web", "one web only", ({ web = {} }) => Object.assign(web, { deploy: { replicas: 1 } })],
    ["a writable web", "web may write", ({ web = {} }) => Object.assign(web, { read_only: false })],
    [
      "an unpinned image",
      "nginx has no version",
      ({ nginx = {} }) => Object.assign(nginx, { image: "nginx" }),
    ],
    ["a missing worker", "worker is missing", (services) => delete services.worker],
    [
      "a web that waits for nothing",
      "web doesn't wait",
      ({ web = {} }) => Object.assign(web, { depends_on: {} }),
    ],
    [
      "an administrator in the web",
      "web knows the administrator",
      ({ web = {} }) =>
        Object.assign(web, { environment: { DATABASE_URL: "postgres://postgres:x@pool:6432/g" } }),
    ],
    [
      "a password in the file",
      "db has POSTGRES_PASSWORD written out",
      ({ db = {} }) => Object.assign(db, { environment: { POSTGRES_PASSWORD: "office" } }),
    ],
  ])("is found wanting with %s", (_fault, sentence, plant) => {
    const planted = compose();
    plant(planted.services);
    expect(composeFaults(planted).join("; ")).toContain(sentence);
  });

  it("is found wanting without any one of the lines that it must have", () => {
    for (const [path, lines] of Object.entries(demanded)) {
      for (const line of lines) expect(lacking(path, text(path).replace(line, ""))).toHaveLength(1);
    }
  });
});
