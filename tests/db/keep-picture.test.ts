import { openPicture } from "@gongbang/api/aid/keep-picture";
import type { Actor } from "@gongbang/domain/access/policy";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newEntryId } from "../../apps/web/src/shell/new-id.ts";
import { anEnrolled } from "../support/aid.ts";
import { aPhoto, pictureOf, sealed, sealedVisit, sealKeyOf } from "../support/phone.ts";
import { openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let visitor: Actor;
beforeAll(async () => {
  scene = await openScene();
  visitor = await scene.officer("caseworker", "/09/");
});
afterAll(() => scene.close());

const submit = (actor: Actor, entry: Awaited<ReturnType<typeof sealedVisit>>) =>
  scene.as(actor).rounds.submit(entry);

describe("a picture of a visit", () => {
  const withVisit = async () => {
    const archive = await anEnrolled(scene, visitor);
    const entry = await sealedVisit(scene, visitor, archive);
    const { visitId } = await submit(visitor, entry);
    const key = await sealKeyOf(scene, visitor);
    const send = async (content: Buffer, purpose = "photo", id = newEntryId()) =>
      submit(visitor, await sealed(key, pictureOf(visitor, archive, entry.entryId, content, purpose), id));
    return { archive, visitId: visitId ?? "", entryId: entry.entryId, key, send };
  };
  const filesOf = async (visitId: string) => (await scene.as(visitor).visits.record({ visitId })).files;

  it("is drawn anew: the place and the device are gone", async () => {
    const { visitId, send } = await withVisit();
    const photo = await aPhoto();
    expect(photo.includes("Beijing Camera")).toBe(true);
    await send(photo);
    const [file] = await filesOf(visitId);
    const { kind, bytes } = await openPicture(scene.context(visitor), file?.id ?? "");
    const { exif, width } = await sharp(bytes).metadata();
    expect({ kind, exif, width }).toEqual({ kind: "jpg", exif: undefined, width: 60 });
    expect(bytes.includes("Beijing Camera")).toBe(false);
  });
  it("lies sealed, and is opened by whoever may read the visit, with a line in the trail", async () => {
    const { visitId, send } = await withVisit();
    await send(await aPhoto());
    const [file] = await filesOf(visitId);
    const [row] = await scene.sql`select content from visit_files where id = ${file?.id ?? ""}`;
    expect(Buffer.from(row?.content).subarray(0, 3).toString("hex")).not.toBe("ffd8ff");
    const elsewhere = await scene.officer("caseworker", "/10/");
    await expect(openPicture(scene.context(elsewhere), file?.id ?? "")).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
  });
  it("is one picture, however often it is sent, and there are nine of them and one signature at most", async () => {
    const { visitId, send } = await withVisit();
    const photo = await aPhoto();
    const id = newEntryId();
    await Promise.all([send(photo, "photo", id), send(photo, "photo", id), send(photo, "photo", id)]);
    expect(await filesOf(visitId)).toHaveLength(1);
    for (let i = 1; i < 9; i += 1) await send(photo);
    await expect(send(photo)).rejects.toMatchObject(refusedAs("ROUND.TOO_MANY_PICTURES"));
    const signature = await sharp(photo).png().toBuffer();
    await send(signature, "signature");
    await expect(send(signature, "signature")).rejects.toMatchObject(refusedAs("ROUND.TOO_MANY_PICTURES"));
    expect((await filesOf(visitId)).map(({ purpose }) => purpose).toSorted()).toEqual([
      ...Array.from({ length: 9 }, () => "photo"),
      "signature",
    ]);
  });
  it("is refused where it is none, where its visit is not written down, and where that is a colleague's", async () => {
    const { archive, entryId, send, key } = await withVisit();
    await expect(send(Buffer.from("<svg onload=alert(1)>"))).rejects.toMatchObject(
      refusedAs("FILE.NOT_AN_ATTACHMENT"),
    );
    await expect(
      send(
        await sharp(await aPhoto())
          .png()
          .toBuffer(),
      ),
    ).rejects.toMatchObject(refusedAs("FILE.NAME_DIFFERS"));
    const early = await sealed(key, pictureOf(visitor, archive, newEntryId(), await aPhoto()));
    await expect(submit(visitor, early)).rejects.toMatchObject(refusedAs("ROUND.VISIT_FIRST"));
    const colleague = await scene.officer("caseworker", "/09/");
    const theirs = await sealed(key, pictureOf(colleague, archive, entryId, await aPhoto()));
    await expect(submit(colleague, theirs)).rejects.toMatchObject(refusedAs("ROUND.VISIT_FIRST"));
  });
  it("is opened with a line in the trail that says who, and whose visit", async () => {
    const { archive, visitId, send } = await withVisit();
    await send(await aPhoto());
    const [file] = await filesOf(visitId);
    await openPicture(scene.context(visitor), file?.id ?? "");
    const lines = await scene.sql`select actor_id, entry->>'objectId' as id from audit
      where record_id = ${archive.id} and action = 'aid.visit.read' order by at desc limit 1`;
    expect(lines).toMatchObject([{ actor_id: visitor.id, id: visitId }]);
  });
  it("is counted in the trail when it comes, and not again when it is sent again", async () => {
    const { archive, send } = await withVisit();
    const [photo, id] = [await aPhoto(), newEntryId()];
    await send(photo, "photo", id);
    await send(photo, "photo", id);
    const lines = await scene.sql`select entry->'changes' as changes from audit
      where record_id = ${archive.id} and (entry->'changes')::jsonb @> '[{"field":"file"}]'`;
    expect(lines).toMatchObject([{ changes: [{ field: "file", becomes: "photo" }] }]);
  });
  it("is refused where it is cut short, and nothing of it is kept", async () => {
    const { visitId, send } = await withVisit();
    const photo = await aPhoto(200, 200);
    await expect(send(photo.subarray(0, 120))).rejects.toMatchObject(refusedAs("FILE.BROKEN"));
    expect(await filesOf(visitId)).toEqual([]);
  });
});
