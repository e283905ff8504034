/** Keeps this page on the device, so that it opens without a network. Where the browser has no workers it works online. */
export async function keepPage(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("/round-worker.js", { scope: "/round" });
  await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  const keep = [...new Set(loaded)].filter((path) => path.startsWith("/_next/static/"));
  registration.active?.postMessage({ keep });
}

/** Asks the browser not to throw the store away when it needs room (Safari does so after a week without use). */
export async function keepStore(): Promise<void> {
  if (navigator.storage?.persist && !(await navigator.storage.persisted())) await navigator.storage.persist();
}
