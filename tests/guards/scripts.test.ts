import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EngineError } from "@gongbang/db/embedded-error";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceHash } from "../../scripts/build.ts";
import { startNode } from "../../scripts/child.ts";
import { asOne, countPlaywright, countVitest } from "../../scripts/command.ts";
import { officeUrlOf } from "../../scripts/database.ts";
import { takeLock } from "../../scripts/lock.ts";
import { diagram } from "../../scripts/machines.ts";
import { commandOf, web } from "../../scripts/places.ts";
import { anyPort, choosePort } from "../../scripts/port.ts";
import { forgetSecrets, keepAccounts, keptAccounts, secretsIn } from "../../scripts/secrets.ts";
import { Halt, sentenceFor, words } from "../../scripts/words.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gongbang-scripts-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listening = (port: number, host = "127.0.0.1") =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });

describe("the port of the office", () => {
  it("is the one that was asked for, where it is free", async () => {
    const port = await anyPort();
    expect(await choosePort(String(port))).toBe(port);
  });
  it("is refused in a sentence where somebody has it, rather than changed in silence", async () => {
    const port = await anyPort();
    const holder = await listening(port);
    await expect(choosePort(String(port))).rejects.toThrow(words.portBusy(port));
    holder.close();
  });
  it("is seen to be held also where it is held on all addresses", async () => {
    const port = await anyPort();
    const holder = await listening(port, "0.0.0.0");
    await expect(choosePort(String(port))).rejects.toThrow(Halt);
    holder.close();
  });
  it.each(["0", "65536", "-1", "3000.5", "abc", "1e9"])("is no port: %j", async (asked) => {
    await expect(choosePort(asked)).rejects.toThrow(words.portWrong(asked));
  });
  it("is the next free one from 3000 where none was asked for", async () => {
    const port = await choosePort(undefined);
    expect(port).toBeGreaterThanOrEqual(3000);
    const holder = await listening(port);
    expect(await choosePort("")).toBeGreaterThan(port);
    holder.close();
  });
});

describe("the lock of a data folder", () => {
  it("lets one demo in, and tells the second where the first one answers", async () => {
    const lock = await takeLock(folder);
    lock.tell("http://127.0.0.1:3000");
    await expect(takeLock(folder)).rejects.toThrow(
      words.alreadyRunning(String(process.pid), "http://127.0.0.1:3000"),
    );
    lock.release();
    expect(existsSync(join(folder, "demo.lock"))).toBe(false);
  });
  it("can be taken again once it was given back", async () => {
    const lock = await takeLock(folder);
    lock.release();
    (await takeLock(folder)).release();
  });
  it("of one that was killed holds nobody up, though its number lives on in another process", async () => {
    writeFileSync(join(folder, "demo.lock"), `${process.pid} ${await anyPort()}`);
    (await takeLock(folder)).release();
  });
  it("lets one of many in who find the lock of a killed one at the same time", async () => {
    writeFileSync(join(folder, "demo.lock"), `1 ${await anyPort()}`);
    const came = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)));
    const inside = came.filter((each) => each.status === "fulfilled");
    expect(inside).toHaveLength(1);
    inside[0]?.value.release();
  });
  it("is not held by a stranger who took its port", async () => {
    const stranger = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request"));
    await new Promise<void>((ready) => stranger.listen(0, "127.0.0.1", ready));
    const bound = stranger.address();
    writeFileSync(join(folder, "demo.lock"), `1 ${typeof bound === "object" ? bound?.port : 0}`);
    (await takeLock(folder)).release();
    stranger.close();
  });
  it.each(["", "nonsense", "12 -5", "12 99999999"])("with %j in it holds nobody up", async (text) => {
    writeFileSync(join(folder, "demo.lock"), text);
    (await takeLock(folder)).release();
  });
});

describe("the secrets of a data folder", () => {
  it("are made once, and each is read by its owner alone", () => {
    const first = secretsIn(folder);
    expect(secretsIn(folder)).toEqual(first);
    expect(first.authSecret).not.toBe(first.officePassword);
    expect(Buffer.from(readFileSync(first.keysFile, "utf8").trim(), "base64")).toHaveLength(32);
    for (const name of ["keys", "auth-secret", "office-password"])
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });
  it("are not made anew where the keys of sealed data are gone, and nothing is written then", () => {
    const { keysFile } = secretsIn(folder);
    const text = readFileSync(keysFile, "utf8");
    rmSync(keysFile);
    expect(() => secretsIn(folder)).toThrow(/The keys are missing.*密钥文件缺失/);
    expect(existsSync(keysFile)).toBe(false);
    writeFileSync(keysFile, text);
    expect(secretsIn(folder).keysFile).toBe(keysFile);
  });
  it("are made anew where the writing failed and left an empty file", () => {
    writeFileSync(join(folder, "auth-secret"), "");
    expect(secretsIn(folder).authSecret).toHaveLength(43);
  });
  it("are forgotten with the data, and no other file of the folder with them", () => {
    keepAccounts(folder, [{ role: "manager", name: "张海燕", username: "zhanghaiyan", password: "x" }]);
    expect(keptAccounts(folder)).toHaveLength(1);
    writeFileSync(join(folder, "somebody's.txt"), "mine");
    forgetSecrets(folder);
    expect(keptAccounts(folder)).toEqual([]);
    expect(existsSync(join(folder, "keys"))).toBe(false);
    expect(readFileSync(join(folder, "somebody's.txt"), "utf8")).toBe("mine");
  });
});

describe("the build", () => {
  const plant = (path: string, text = "") => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  /** Whether writing the file makes another build necessary. */
  const changesBuild = (path: string, text = "x") => {
    const before = sourceHash(folder);
    plant(path, text);
    return sourceHash(folder) !== before;
  };
  beforeAll(() => {
    plant("pnpm-lock.yaml");
    plant("apps/web/src/app/page.tsx");
    plant("packages/ui/src/button.tsx");
  });
  it("is of what the sources say, and the same for the same sources", () => {
    expect(sourceHash(folder)).toMatch(/^[\da-f]{64}$/);
    expect(sourceHash(folder)).toBe(sourceHash(folder));
  });
  it.each([
    "pnpm-lock.yaml",
    "apps/web/src/app/page.tsx",
    "packages/ui/src/button.tsx",
    "packages/ui/package.json",
  ])("is made anew when %s changes", (path) => expect(changesBuild(path)).toBe(true));
  it("is made anew when a file is renamed, or a line moves from one file to the next", () => {
    plant("packages/db/src/a.ts", "one");
    plant("packages/db/src/b.ts", "");
    const before = sourceHash(folder);
    plant("packages/db/src/a.ts", "");
    plant("packages/db/src/b.ts", "one");
    expect(sourceHash(folder)).not.toBe(before);
  });
  it.each([
    "packages/ui/src/button.test.tsx",
    "apps/web/src/proxy.test.ts",
    "apps/web/.next/BUILD_ID",
    "apps/web/node_modules/x/index.js",
    "apps/web/next-env.d.ts",
    "packages/ui/tsconfig.tsbuildinfo",
    "scripts/demo.ts",
    "docs/architecture.md",
  ])("stays when %s changes", (path) => expect(changesBuild(path)).toBe(false));

  it("is made by the web app's own next, without a shell in between", () => {
    expect(commandOf("next", "next", web)).toMatch(/next\/dist\/bin\/next$/);
    expect(() => commandOf("next", "no-such", web)).toThrow("no command");
  });
});

describe("a program that a launcher starts", () => {
  const node = (text: string) => startNode(["-e", text], { log: join(folder, "child.log") });

  it("gives its exit code, and writes where it was told to", async () => {
    expect(await node("console.log('里面'); process.exit(7)").ended).toBe(7);
    expect(readFileSync(join(folder, "child.log"), "utf8")).toContain("里面");
  });
  it("ends when it is told to, with whatever it started", async () => {
    const child = node("setInterval(() => {}, 1000)");
    await child.stop();
    expect(await child.ended).toBe(1);
    expect(() => process.kill(child.pid, 0)).toThrow();
  });
});

describe("a step of the test run", () => {
  const report = join(tmpdir(), `gongbang-report-${process.pid}.json`);
  const vitest = (change: object = {}) => {
    const tests = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [],
    };
    writeFileSync(report, JSON.stringify({ ...tests, ...change }));
  };
  it("counts what passed, failed and was left out", () => {
    vitest();
    expect(countVitest(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });
  it("reads a report once: the next run can't take it for its own", () => {
    vitest();
    countVitest(report, 0);
    expect(countVitest(report, 0)).toEqual(asOne(1));
  });
  it("has failed where a file could not be loaded, where nothing ran, and where it ended badly", () => {
    vitest({ testResults: [{ status: "failed", assertionResults: [] }] });
    expect(countVitest(report, 1).failed).toBe(1);
    vitest({ numPassedTests: 0 });
    expect(countVitest(report, 0).failed).toBe(1);
    vitest();
    expect(countVitest(report, 1).failed).toBe(1);
  });
  it("takes a flaky browser test for a failed one", () => {
    writeFileSync(report, JSON.stringify({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 2 } }));
    expect(countPlaywright(report, 0)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });
  it("counts a check as one that holds or does not", () => {
    expect(asOne(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(asOne(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe("what a person hears when it can't go on", () => {
  it("is the one sentence, without a stack", () => {
    expect(sentenceFor(new Halt(words.portBusy(3000)))).toBe(words.portBusy(3000));
  });
  it.each([
    [Object.assign(new Error("x"), { code: "ENOSPC", path: "/srv/data" }), words.diskFull("/srv/data")],
    [Object.assign(new Error("could not extend file"), { code: "53100" }), words.diskFull("DATA_DIR")],
    [Object.assign(new Error("x"), { code: "EACCES", path: "/srv/data" }), words.notYours("/srv/data")],
    [Object.assign(new Error("x"), { code: "EPERM", path: "/srv/data" }), words.notYours("/srv/data")],
    [new EngineError("ENGINE.NO_BINARIES", "linux-riscv"), words.noEngine("linux-riscv")],
    [new EngineError("ENGINE.NO_FOLDER", "/srv"), words.notYours("/srv")],
    [new EngineError("ENGINE.DISK_FULL", "No space left on device"), words.diskFull("DATA_DIR")],
    [new EngineError("ENGINE.NOT_STARTED", "FATAL: x"), words.engineFailed("FATAL: x")],
  ])("names the cause and what to do: %s", (cause, sentence) => expect(sentenceFor(cause)).toBe(sentence));

  it("keeps the stack of what nobody foresaw", () => {
    expect(sentenceFor(new TypeError("x is not a function"))).toContain("scripts.test.ts");
    expect(sentenceFor("thrown text")).toBe("thrown text");
  });
  it("is said in both languages", () => {
    for (const said of [
      words.portBusy(1),
      words.portWrong("x"),
      words.diskFull("x"),
      words.noChinese,
      words.noBrowser,
    ])
      expect(said).toMatch(/[a-z].*\p{Script=Han}/su);
  });
});

it("the office's login never carries the administrator's name or password", () => {
  const url = new URL(officeUrlOf("postgres://postgres:p%40ss@127.0.0.1:5432/gongbang", "s/e:c@ret"));
  expect(url.username).toBe("gongbang_office");
  expect(decodeURIComponent(url.password)).toBe("s/e:c@ret");
  expect(url.pathname).toBe("/gongbang");
});

it("a machine's picture has every arrow, its beginning and its ends", () => {
  const picture = diagram({
    name: "aid.grant",
    initial: "proposed",
    states: { proposed: {}, approved: {}, paid: { final: true } },
    transitions: {
      approve: { from: ["proposed"], to: "approved", action: "aid.grant.approve" },
      pay: { from: ["approved"], to: "paid", action: "aid.grant.pay" },
    },
    clocks: {},
  });
  expect(picture.split("\n")).toEqual([
    "```mermaid",
    "stateDiagram-v2",
    "  [*] --> proposed",
    "  proposed --> approved: approve",
    "  approved --> paid: pay",
    "  paid --> [*]",
    "```",
  ]);
});
