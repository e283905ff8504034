import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const origin = "https://office.example";
type Asked = { url: string; method?: string; mode?: string };
type Told = Record<string, { body: string; status?: number }>;
type Listener = (event: object) => void;

const addressOf = (asked: string | Asked) =>
  new URL(typeof asked === "string" ? asked : asked.url, origin).href;

/** One of the browser's caches, by address. */
class Kept {
  readonly rows = new Map<string, Response>();
  match = async (asked: string | Asked) => this.rows.get(addressOf(asked))?.clone();
  put = async (asked: string | Asked, answer: Response) => {
    const body = await answer.arrayBuffer();
    this.rows.set(addressOf(asked), new Response(body, { status: answer.status }));
  };
  delete = async (asked: string | Asked) => this.rows.delete(addressOf(asked));
  keys = async () => [...this.rows.keys()].map((url) => ({ url }));
}

/**
 * The service worker as it is served, in a browser that has nothing but its caches and a network that answers as told.
 * `fire` gives what it answered; null where it left the request to the browser.
 */
export function openWorker() {
  const listeners = new Map<string, Listener>();
  const caches = new Map<string, Kept>();
  const asked: string[] = [];
  const took: string[] = [];
  let network: Told | null = {};
  const fetched = async (what: string | Asked): Promise<Response> => {
    const { pathname } = new URL(addressOf(what));
    asked.push(pathname);
    if (network === null) throw new TypeError("Failed to fetch");
    const told = network[pathname];
    return new Response(told?.body ?? "not found", { status: told ? (told.status ?? 200) : 404 });
  };
  const self = {
    location: { origin },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    skipWaiting: async () => took.push("the place of an older worker"),
    clients: { claim: async () => took.push("the open page") },
  };
  const open = async (name: string) => {
    const kept = caches.get(name) ?? new Kept();
    caches.set(name, kept);
    return kept;
  };
  const source = readFileSync(new URL("../../../public/round-worker.js", import.meta.url), "utf8");
  runInNewContext(source, { self, caches: { open }, fetch: fetched, URL, Set, Promise, Error });

  const fire = async (type: string, event: object = {}): Promise<Response | null> => {
    const waits: Promise<unknown>[] = [];
    const answers: Promise<Response>[] = [];
    listeners.get(type)?.({
      ...event,
      waitUntil: (work: Promise<unknown>) => waits.push(work),
      respondWith: (given: Promise<Response>) => answers.push(given),
    });
    const given = (await answers[0]) ?? null;
    await Promise.all(waits);
    return given;
  };
  const pathsIn = (name: string) =>
    [...(caches.get(name)?.rows.keys() ?? [])].map((url) => new URL(url).pathname).toSorted();
  return {
    asked,
    took,
    fire,
    /** What the network says from now on; null where there is none. */
    tell: (told: Told | null) => {
      network = told;
    },
    parts: () => pathsIn("gongbang-round-parts"),
    shells: () => pathsIn("gongbang-round-shell"),
    get: (path: string, more: Partial<Asked> = {}) =>
      fire("fetch", { request: { url: addressOf(path), method: "GET", mode: "cors", ...more } }),
    visit: (path: string) =>
      fire("fetch", { request: { url: addressOf(path), method: "GET", mode: "navigate" } }),
  };
}
