import { house } from "~/shell/house.ts";

/** Ready when the database answers. No facts, no secrets. */
export async function GET() {
  const ready = await house()
    .then((open) => open.ready())
    .catch(() => false);
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
