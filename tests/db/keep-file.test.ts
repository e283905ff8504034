import { keepFile, openAttachment } from "@gongbang/api/members/keep-file";
import { members } from "@gongbang/db/schema/members";
import { memberFiles } from "@gongbang/db/schema/records";
import { aboutPicture, aPicture } from "@gongbang/documents/picture.fixture";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aMember } from "../support/hardship.ts";
import { aPdf } from "../support/records.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let elsewhere: Actor;
let mediator: Actor;
beforeAll(async () => {
  scene = await openScene();
  officer = await scene.officer("caseworker", "/09/0001/");
  elsewhere = await scene.officer("caseworker", "/10/");
  mediator = await scene.officer("mediator", "/09/");
});
afterAll(() => scene.close());

describe("an attachment", () => {
  let memberId: string;
  beforeAll(async () => {
    memberId = (await aMember(scene, officer)).id;
  });
  const picture = () => aPicture("jpeg");
  const keep = (name: string, bytes: Uint8Array, more: object = {}) =>
    keepFile(scene.context(officer), {
      ...{ ...command(), memberId, purpose: "application" as const, name, bytes },
      ...more,
    });
  const files = async (by = officer) => (await scene.as(by).records.files({ memberId })).rows;

  it("is kept sealed and given back as it was, with a line for who opened it", async () => {
    const { id } = await keep("C:\\\\docs\\\\入会申请书.pdf", aPdf);
    expect(await files()).toMatchObject([{ id, name: "入会申请书.pdf", kind: "pdf", bytes: aPdf.length }]);
    const [row] = await scene.owner.select().from(memberFiles).where(eq(memberFiles.id, id));
    expect(row?.content?.includes(Buffer.from("%PDF"))).toBe(false);
    const opened = await openAttachment(scene.context(officer), id);
    expect(opened.bytes.equals(aPdf)).toBe(true);
    const [line] = await scene.as(officer).members.trail({ id: memberId });
    expect(line).toMatchObject({ action: "member.file.read", kind: "read" });
  });
  it.each([
    ["a web page that is called .pdf", "a.pdf", "<html><script>alert(1)</script>", "FILE.NOT_AN_ATTACHMENT"],
    ["a drawing", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "FILE.NOT_AN_ATTACHMENT"],
    ["a PDF that is called .png", "a.png", String(aPdf), "FILE.NAME_DIFFERS"],
    [
      "a PDF that runs a script",
      "a.pdf",
      `${aPdf}`.replace("/Catalog", "/Catalog/S/JavaScript"),
      "FILE.ACTIVE_PDF",
    ],
    ["a picture that is none", "a.png", "\u0089PNG\r\n\u001a\nrest", "FILE.BROKEN"],
  ])("is not %s", async (_, name, text, code) => {
    const before = await files();
    await expect(keep(name, Buffer.from(text, "latin1"))).rejects.toMatchObject({ refusal: { code } });
    expect(await files()).toEqual(before);
  });
  it("that is a picture loses the place where it was taken", async () => {
    const { id } = await keep("证件.jpg", await picture(), { purpose: "paper" });
    const { bytes } = await openAttachment(scene.context(officer), id);
    expect((await aboutPicture(bytes)).saysWhere).toBe(false);
  });
  it("that is the photo is the only one, and the record points to it", async () => {
    const first = await keep("a.jpg", await picture(), { purpose: "photo" });
    const second = await keep("b.jpg", await picture(), { purpose: "photo" });
    const photo = async () => (await scene.as(officer).members.record({ id: memberId })).photoFileId;
    expect(await photo()).toBe(second.id);
    await expect(openAttachment(scene.context(officer), first.id)).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
    await expect(keep("c.pdf", aPdf, { purpose: "photo" })).rejects.toMatchObject({
      refusal: { code: "FILE.NOT_A_PHOTO" },
    });
    await scene.as(officer).records.removeFile({ ...command(), fileId: second.id, reason: "本人要求" });
    expect(await photo()).toBeNull();
  });
  it("that is taken out loses its bytes and keeps its line and the reason", async () => {
    const { id } = await keep("b.pdf", aPdf);
    await scene.as(officer).records.removeFile({ ...command(), fileId: id, reason: "传错了人" });
    const [row] = await scene.owner.select().from(memberFiles).where(eq(memberFiles.id, id));
    expect(row).toMatchObject({ content: null, removedWhy: "传错了人" });
    expect((await files()).find((file) => file.id === id)?.removedWhy).toBe("传错了人");
    const again = { ...command(), fileId: id, reason: "传错了人" };
    await expect(scene.as(officer).records.removeFile(again)).rejects.toMatchObject(notFound);
  });
  it("is opened neither from elsewhere, nor by a role that has no work with it", async () => {
    const { id } = await keep("c.pdf", aPdf);
    for (const actor of [elsewhere, mediator, null])
      await expect(openAttachment(scene.context(actor), id)).rejects.toMatchObject({
        refusal: { code: "ACCESS.NOT_FOUND" },
      });
    for (const actor of [mediator, null]) {
      const asked = { ...command(), memberId, purpose: "other", name: "a.pdf", bytes: aPdf } as const;
      await expect(keepFile(scene.context(actor), asked)).rejects.toMatchObject({
        refusal: { code: "ACCESS.DENIED" },
      });
    }
    const asked = { ...command(), memberId, purpose: "other", name: "a.pdf", bytes: aPdf } as const;
    await expect(keepFile(scene.context(elsewhere), asked)).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
  });
  it("goes where the person goes", async () => {
    const { id } = await keep("d.pdf", aPdf);
    const { id: unionId, path: unionPath } = await scene.aUnion("/10/");
    await scene.owner.update(members).set({ unionId, unionPath }).where(eq(members.id, memberId));
    expect((await openAttachment(scene.context(elsewhere), id)).name).toBe("d.pdf");
    await expect(files()).rejects.toMatchObject(notFound);
  });
});
