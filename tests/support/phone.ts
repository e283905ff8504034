import { randomUUID } from "node:crypto";
import type { Actor } from "@gongbang/domain/access/policy";
import type { SubmitEntry } from "@gongbang/domain/aid/submit-entry.input";
import sharp from "sharp";
import { newEntryId } from "../../apps/web/src/shell/new-id.ts";
import { type SealKey, sealEntry } from "../../apps/web/src/shell/seal-entry.ts";
import type { Scene } from "./scene.ts";

type Ids = { id: string };

/** The key under which a telephone of this officer seals. */
export const sealKeyOf = async (scene: Scene, actor: Actor): Promise<SealKey> =>
  (await scene.as(actor).rounds.today({})).key;

/** A visit as a telephone saves it on the scene's day. */
export const told = (actor: Actor, archive: Ids, change: Record<string, unknown> = {}) => ({
  ...{ kind: "visit", officerId: actor.id, archiveId: archive.id, deviceAt: "2026-09-18T10:31:00+08:00" },
  ...{ visitedOn: "2026-09-18", startedTime: "10:28", method: "home", met: true, minutes: "30" },
  ...{
    topics: ["health"],
    outcomes: ["unchanged"],
    note: "透析改为每周两次。",
    people: [],
    nextVisitOn: "2026-10-18",
  },
  ...{ plannedBefore: null, tasksDone: [], tasksNew: [] },
  ...change,
});

/** What a telephone sends of it: the same entry however often, under a command of its own each time it is built. */
export async function sealed(key: SealKey, what: object, entryId = newEntryId()): Promise<SubmitEntry> {
  return {
    commandId: randomUUID(),
    entryId,
    sealed: await sealEntry(JSON.stringify(what), entryId, key),
    choices: [],
  };
}

/** A visit, sealed by its officer's telephone. */
export const sealedVisit = async (scene: Scene, actor: Actor, archive: Ids, change = {}) =>
  sealed(await sealKeyOf(scene, actor), told(actor, archive, change));

/** A photo as a camera makes it: with the place where it was taken, and with the device's name. */
export const aPhoto = async (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#8899aa" } })
    .withExif({
      IFD0: { Make: "Beijing Camera", Model: "K4" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 54/1 20/1" },
    })
    .jpeg()
    .toBuffer();

export const pictureOf = (
  actor: Actor,
  archive: Ids,
  visitEntryId: string,
  content: Buffer,
  purpose = "photo",
) => ({
  ...{ kind: "picture", officerId: actor.id, archiveId: archive.id, deviceAt: "2026-09-18T10:31:00+08:00" },
  ...{ visitEntryId, purpose, content: content.toString("base64") },
});
