import { beforeEach, describe, expect, it } from "vitest";
import { openWorker } from "./round-worker.fixture.ts";
import { partsOf } from "./round-worker.ts";

const part = (name: string) => `/_next/static/${name}`;
const [script, style, font] = [part("chunks/a1.js"), part("css/a1.css"), part("media/noto.woff2")];
const page = (...parts: string[]) => ({
  body: `<html>${parts.map((path) => `<script src="${path}"></script>`).join("")}</html>`,
});
const beside = { "/icon.svg": { body: "<svg/>" }, "/round/manifest.webmanifest": { body: "{}" } };
const shown = page(script, style, font);
const office: Record<string, { body: string }> = {
  ...beside,
  "/round": shown,
  ...Object.fromEntries([script, style, font].map((path) => [path, { body: `of ${path}` }])),
};
const everyPart = [script, style, font, ...Object.keys(beside)].toSorted();

let worker: ReturnType<typeof openWorker>;
beforeEach(() => {
  worker = openWorker();
  worker.tell(office);
});
const said = async (answer: Promise<Response | null>) => (await answer)?.text();

describe("the telephone's page, when it is installed", () => {
  it("is kept with every part that it names, and what stands beside it", async () => {
    await worker.fire("install");
    expect(worker.shells()).toEqual(["/round"]);
    expect(worker.parts()).toEqual(everyPart);
  });
  it("is not installed where one part does not answer: half a page opens nowhere", async () => {
    const { [style]: _, ...without } = office;
    worker.tell(without);
    await expect(worker.fire("install")).rejects.toThrow("did not answer");
    expect(worker.shells()).toEqual([]);
  });
  it("is not installed where the page itself does not answer", async () => {
    worker.tell({ ...office, "/round": { body: "busy", status: 503 } });
    await expect(worker.fire("install")).rejects.toThrow("did not answer");
    expect(worker.shells()).toEqual([]);
  });
});

describe("without a network", () => {
  beforeEach(async () => {
    await worker.fire("install");
    worker.tell(null);
  });
  it("the page and its parts open as they were kept", async () => {
    expect(await said(worker.visit("/round"))).toBe(shown.body);
    for (const path of [script, style, font]) expect(await said(worker.get(path))).toBe(`of ${path}`);
    expect(await said(worker.get("/icon.svg"))).toBe("<svg/>");
  });
  it("a page that was asked for with something behind its path is the same one", async () => {
    expect(await said(worker.visit("/round?from=home"))).toBe(shown.body);
  });
  it("what was never kept is not there", async () => {
    await expect(worker.get(part("chunks/other.js"))).rejects.toThrow("Failed to fetch");
  });
});

describe("what the worker leaves to the browser", () => {
  beforeEach(() => worker.fire("install"));
  it.each([
    ["an answer of the api", "/api/trpc/rounds.today", {}],
    ["a page of the desk", "/aid/visits", { mode: "navigate" }],
    ["a page below its own", "/round/other", { mode: "navigate" }],
    ["what is no page of ours", "https://elsewhere.example/_next/static/a.js", {}],
    ["what is sent", "/api/trpc/rounds.submit", { method: "POST" }],
    ["a sent form of its own page", "/round", { method: "POST", mode: "navigate" }],
  ])("%s", async (_, path, more) => {
    const parts = worker.parts();
    expect(await worker.get(path, more)).toBeNull();
    // Nothing of it is kept: the caches hold no person.
    expect(worker.parts()).toEqual(parts);
    expect(worker.shells()).toEqual(["/round"]);
  });
});

describe("a newer build", () => {
  const next = part("chunks/b2.js");
  const second = page(next, font);
  const newer: Record<string, { body: string }> = {
    ...office,
    ...{ "/round": second, [next]: { body: "of the newer" } },
  };
  beforeEach(() => worker.fire("install"));

  it("is taken behind the old page, which opens once more, and stands the next time", async () => {
    worker.tell(newer);
    expect(await said(worker.visit("/round"))).toBe(shown.body);
    worker.tell(null);
    expect(await said(worker.visit("/round"))).toBe(second.body);
    expect(await said(worker.get(next))).toBe("of the newer");
  });
  it("forgets the scripts and styles of the old one, and keeps fonts, whose names say what is in them", async () => {
    worker.tell(newer);
    await worker.visit("/round");
    expect(worker.parts()).toEqual([next, font, ...Object.keys(beside)].toSorted());
  });
  it("is left alone where a part of it is missing: the old one goes on", async () => {
    const { [next]: _, ...broken } = newer;
    worker.tell(broken);
    await worker.visit("/round");
    worker.tell(null);
    expect(await said(worker.visit("/round"))).toBe(shown.body);
    expect(await said(worker.get(script))).toBe(`of ${script}`);
  });
  it("asks for no part anew that is there already", async () => {
    worker.asked.length = 0;
    await worker.visit("/round");
    expect(worker.asked.toSorted()).toEqual([...Object.keys(beside), "/round"].toSorted());
  });
});

describe("parts that the page loads by itself", () => {
  const later = part("chunks/later.js");
  beforeEach(async () => {
    await worker.fire("install");
    worker.tell({ ...office, [later]: { body: "later" } });
  });
  it("are kept when they come", async () => {
    await worker.get(later);
    worker.tell(null);
    expect(await said(worker.get(later))).toBe("later");
  });
  it("are kept when the page names them that were there before the worker", async () => {
    await worker.fire("message", { data: { keep: [later, later] } });
    expect(worker.parts()).toContain(later);
  });
  it("are not kept where they are faults", async () => {
    worker.tell({ ...office, [later]: { body: "gone", status: 500 } });
    expect((await worker.get(later))?.status).toBe(500);
    await worker.fire("message", { data: { keep: [later] } });
    expect(worker.parts()).not.toContain(later);
  });
  it.each([
    ["another path", ["/api/trpc/rounds.today", "/members"]],
    ["another host", ["https://elsewhere.example/_next/static/x.js"]],
    ["no list", "everything"],
    ["no text", [null, 7, {}]],
  ])("are none where a message names %s", async (_, keep) => {
    worker.asked.length = 0;
    await worker.fire("message", { data: { keep } });
    expect(worker.asked).toEqual([]);
    expect(worker.parts()).toEqual(everyPart);
  });
});

it("waits for no older worker, and serves the page that is open", async () => {
  await worker.fire("install");
  await worker.fire("activate");
  expect(worker.took).toEqual(["the place of an older worker", "the open page"]);
});

it("is told of parts of the build alone, each once, without what stands behind the path", () => {
  const at = (path: string) => `https://office.example${path}`;
  expect(
    partsOf([at(script), at(`${script}?v=2`), at("/api/trpc/rounds.today"), at("/round"), at(font)]),
  ).toEqual([script, font]);
  expect(partsOf([])).toEqual([]);
});
