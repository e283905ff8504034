/** Keeps this page on the device, so that it opens without a network. Where the browser has no workers it works online. */
export async function keepPage(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("/round-worker.js", { scope: "/round" });
  await navigator.serviceWorker.ready;
  // What was loaded before the worker took the page over, and what was still on its way then.
  new PerformanceObserver((loaded) => {
    const keep = partsOf(loaded.getEntries().map(({ name }) => name));
    if (keep.length > 0) registration.active?.postMessage({ keep });
  }).observe({ type: "resource", buffered: true });
}

/** Paths of the parts of a build among addresses, each once. */
export function partsOf(addresses: readonly string[]): string[] {
  const paths = addresses.map((address) => new URL(address).pathname);
  return [...new Set(paths)].filter((path) => path.startsWith("/_next/static/"));
}

/** Asks the browser not to throw the store away when it needs room (Safari does so after a week without use). */
export async function keepStore(): Promise<void> {
  if (navigator.storage?.persist && !(await navigator.storage.persisted())) await navigator.storage.persist();
}
