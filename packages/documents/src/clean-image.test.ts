import { crc32 } from "node:zlib";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { attachmentKinds } from "@gongbang/domain/members/attachment";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanImage } from "./clean-image.ts";
import { aPicture } from "./picture.fixture.ts";
import { sniffAttachment } from "./sniff-attachment.ts";

const drawn = async (...given: Parameters<typeof cleanImage>) => orRefuse(await cleanImage(...given));
const sizeOf = async (bytes: Uint8Array) => {
  const { width, height } = await sharp(bytes).metadata();
  return [width, height];
};
/** The colour of a point, as red, green and blue. */
const pointAt = async (bytes: Uint8Array, left: number, top: number) => {
  const { data } = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer({
    resolveWithObject: true,
  });
  return [...data];
};

describe("a photo of a person", () => {
  it.each([
    [413, 579, 413, 579],
    [826, 1158, 826, 1158],
    [1652, 2316, 826, 1158],
    [4000, 1000, 826, 207],
    [100, 3000, 39, 1158],
  ])("of %i × %i becomes one of %i × %i: smaller where it must, and never larger", async (...sizes) => {
    const [width, height, toWidth, toHeight] = sizes;
    const { bytes } = await drawn(await aPicture("jpeg", width, height), "jpg", { asPhoto: true });
    expect(await sizeOf(bytes)).toEqual([toWidth, toHeight]);
  });
  it("stands on white where it was cut out", async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const cut = await sharp({ create: { width: 20, height: 30, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { bytes, kind } = await drawn(cut, "png", { asPhoto: true });
    expect(kind).toBe("jpg");
    for (const part of await pointAt(bytes, 5, 5)) expect(part).toBeGreaterThan(250);
  });
});

describe("a scanned paper", () => {
  it.each([
    ["a paper of four thousand points", 4000, 2000, 4000, 2000],
    ["a larger one", 5000, 2500, 4000, 2000],
    ["a small one", 300, 200, 300, 200],
  ])("%s is at most four thousand points a side", async (_, width, height, toWidth, toHeight) => {
    const { bytes } = await drawn(await aPicture("png", width, height), "png");
    expect(await sizeOf(bytes)).toEqual([toWidth, toHeight]);
  });
  it("is turned as the camera held it, and no longer says so", async () => {
    const red = await aPicture("jpeg", 60, 40);
    const lying = await sharp(red).withMetadata({ orientation: 6 }).toBuffer();
    const { bytes } = await drawn(lying, "jpg");
    expect(await sizeOf(bytes)).toEqual([40, 60]);
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  });
  it("keeps no thumbnail, no colour profile of the device, and no words", async () => {
    const talking = await sharp(await aPicture("png", 60, 40))
      .withMetadata({ exif: { IFD0: { Make: "SECRETPHONE", Artist: "王芳" } } })
      .png()
      .toBuffer();
    const { bytes } = await drawn(talking, "png");
    expect(talking.includes("SECRETPHONE")).toBe(true);
    expect(bytes.includes("SECRETPHONE")).toBe(false);
    const { exif, icc, xmp } = await sharp(bytes).metadata();
    expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
  });
  it("is the same once it was cleaned: nothing more is taken away", async () => {
    const once = await drawn(await aPicture("png", 60, 40), "png");
    expect((await drawn(once.bytes, "png")).bytes.equals(once.bytes)).toBe(true);
  });
});

describe("a picture that is none", () => {
  const png = async () => {
    const whole = await aPicture("png", 40, 40);
    return Buffer.from(whole);
  };
  it("is a bomb where its head claims more points than any paper has", async () => {
    const bomb = await png();
    bomb.writeUInt32BE(10_000, 16);
    bomb.writeUInt32BE(4001, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await cleanImage(bomb, "png")).toEqual({ ok: false, refusal: { code: "FILE.TOO_MANY_PIXELS" } });
  });
  it.each([9, 20, 45, 60, 80])("is broken where it ends after %i bytes", async (length) => {
    expect(await cleanImage((await png()).subarray(0, length), "png")).toMatchObject({
      refusal: { code: "FILE.BROKEN" },
    });
  });
  it("is broken where its bytes were changed on the way", async () => {
    const jpeg = await aPicture("jpeg", 200, 200);
    expect(await cleanImage(jpeg.subarray(0, jpeg.length / 2), "jpg")).toMatchObject({
      refusal: { code: "FILE.BROKEN" },
    });
  });
});

describe("the kind of an attachment", () => {
  const heads = {
    pdf: Buffer.from("%PDF-1.4\n"),
    jpg: Buffer.from("ffd8ffe000104a464946", "hex"),
    png: Buffer.from("89504e470d0a1a0a0000", "hex"),
  };
  const names = {
    pdf: ["申请书.pdf", "A.PDF", "a.b.pdf"],
    jpg: ["照片.jpg", "照片.JPEG", ".jpg"],
    png: ["截图.png", "a.Png"],
  };
  const cases = attachmentKinds.flatMap((kind) =>
    attachmentKinds.flatMap((called) => names[called].map((name) => ({ kind, called, name }))),
  );
  it.each(cases)("$kind is taken under the name $name where that says the same", ({ kind, called, name }) => {
    const refusal = { code: "FILE.NAME_DIFFERS", kind };
    expect(sniffAttachment(name, heads[kind])).toEqual(
      kind === called ? { ok: true, value: kind } : { ok: false, refusal },
    );
  });
  it.each(["", "pdf", "a.pdf ", "a.pdf.exe", "a.constructor", "a.pdf\u202e", "a."])(
    "is not told by the name “%s”, which says nothing",
    (name) =>
      expect(sniffAttachment(name, heads.pdf)).toMatchObject({ refusal: { code: "FILE.NAME_DIFFERS" } }),
  );
  it.each([
    ["one byte short of a PDF", heads.pdf.subarray(0, 4)],
    ["one byte short of a picture", heads.png.subarray(0, 7)],
    ["a PDF behind a mark of order", Buffer.concat([Buffer.from("efbbbf", "hex"), heads.pdf])],
    ["a GIF", Buffer.from("GIF89a")],
    ["a WebP", Buffer.from("RIFF\u0000\u0000\u0000\u0000WEBP")],
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  ])("is none of %s", (_, bytes) => {
    for (const name of ["a.pdf", "a.jpg", "a.png"])
      expect(sniffAttachment(name, bytes)).toMatchObject({ refusal: { code: "FILE.NOT_AN_ATTACHMENT" } });
  });
});
