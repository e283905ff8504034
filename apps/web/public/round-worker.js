// The service worker of the caseworker's telephone page. It keeps that one page and what it is made of, so that it opens
// without a network; it keeps no answer of the api and nothing about people.
const shell = "gongbang-round-shell";
const parts = "gongbang-round-parts";
const page = "/round";
const beside = ["/icon.svg", "/round/manifest.webmanifest"];
const part = /\/_next\/static\/[^"'\\\s)<>?]+/g;

self.addEventListener("install", (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

/** Takes the page anew, whole: the old one stays in use until every part of the new one is there. */
async function renew() {
  const answer = await fetch(page, { cache: "no-store", credentials: "same-origin", redirect: "error" });
  if (!answer.ok) throw new Error("The page did not answer.");
  const text = await answer.clone().text();
  const wanted = new Set([...(text.match(part) ?? []), ...beside]);
  const kept = await caches.open(parts);
  const fresh = await Promise.all([...wanted].map((path) => keep(kept, path)));
  await (await caches.open(shell)).put(page, answer);
  // Only another build has parts of its own: then those of the old one are of no use, also those it asked for later.
  if (fresh.includes(true)) await forgetOld(kept, wanted);
}

/** Keeps a part; whether it is a part of the page that was not there before. */
async function keep(kept, path) {
  const isPart = !beside.includes(path);
  if (isPart && (await kept.match(path))) return false;
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} did not answer.`);
  await kept.put(path, answer);
  return isPart;
}

/** Scripts and style sheets of a build that is gone; fonts and pictures have names that say what is in them. */
async function forgetOld(kept, wanted) {
  for (const { url } of await kept.keys()) {
    const path = new URL(url).pathname;
    if (/\.(js|css)$/.test(path) && !wanted.has(path) && !lately.has(path)) await kept.delete(url);
  }
}

/** Parts that the open page asked for by itself, after it was loaded. */
const lately = new Set();

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname === page) event.respondWith(fromShell(event));
  else if (pathname.startsWith("/_next/static/")) event.respondWith(fromParts(pathname, request));
  else if (beside.includes(pathname)) event.respondWith(fromParts(pathname, request));
});

async function fromShell(event) {
  const known = await (await caches.open(shell)).match(page);
  if (!known) return fetch(event.request);
  event.waitUntil(renew().catch(() => {}));
  return known;
}

async function fromParts(pathname, request) {
  lately.add(pathname);
  const kept = await caches.open(parts);
  const known = await kept.match(pathname);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(pathname, answer.clone());
  return answer;
}

// What the page had loaded before this worker was there.
self.addEventListener("message", (event) => {
  const paths = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(
    caches.open(parts).then((kept) =>
      Promise.allSettled(
        paths
          .filter((path) => typeof path === "string" && path.startsWith("/_next/static/"))
          .slice(0, 300)
          .map((path) => {
            lately.add(path);
            return keep(kept, path);
          }),
      ),
    ),
  );
});
