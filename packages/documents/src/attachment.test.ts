import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanImage } from "./clean-image.ts";
import { inspectPdf } from "./inspect-pdf.ts";
import { aboutPicture, aPicture } from "./picture.fixture.ts";
import { sniffAttachment } from "./sniff-attachment.ts";

const pdf = (body = "") =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/Catalog${body}>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const objStm = (text: string) => {
  const packed = deflateSync(Buffer.from(text)).toString("latin1");
  const head = "%PDF-1.7\n2 0 obj\n<</Type/ObjStm/Filter/FlateDecode/N 1/First 4>>\nstream\n";
  return Buffer.from(`${head}${packed}\nendstream\nendobj\n%%EOF`, "latin1");
};
const picture = aPicture;

describe("what may be attached", () => {
  it("is told by its first bytes, and its name must say the same", async () => {
    expect(sniffAttachment("入会申请书.PDF", pdf())).toEqual({ ok: true, value: "pdf" });
    expect(sniffAttachment("a.jpeg", await picture("jpeg"))).toEqual({ ok: true, value: "jpg" });
    expect(sniffAttachment("a.png", await picture("png"))).toEqual({ ok: true, value: "png" });
    expect(sniffAttachment("a.png", await picture("jpeg"))).toMatchObject({
      refusal: { code: "FILE.NAME_DIFFERS", kind: "jpg" },
    });
    expect(sniffAttachment("png", pdf())).toMatchObject({ refusal: { code: "FILE.NAME_DIFFERS" } });
  });
  it.each([
    ["a web page called .pdf", "a.pdf", "<html><script>1</script></html>"],
    ["a drawing", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["a drawing called .png", "a.png", "<svg/>"],
    ["a program", "a.pdf", "MZ\u0000\u0000"],
    ["a workbook", "a.xlsx", "PK\u0003\u0004"],
    ["a PDF that begins with something else", "a.pdf", `<script>1</script>\n${pdf()}`],
  ])("is not %s", (_, name, text) => {
    expect(sniffAttachment(name, Buffer.from(text))).toEqual({
      ok: false,
      refusal: { code: "FILE.NOT_AN_ATTACHMENT" },
    });
  });
  it("is not empty, and may reach ten megabytes and not pass them by one byte", () => {
    expect(sniffAttachment("a.pdf", Buffer.alloc(0))).toMatchObject({ refusal: { code: "FILE.EMPTY" } });
    const full = Buffer.alloc(10 * 1024 * 1024);
    full.write("%PDF-1.7");
    expect(sniffAttachment("a.pdf", full).ok).toBe(true);
    expect(sniffAttachment("a.pdf", Buffer.concat([full, Buffer.alloc(1)]))).toMatchObject({
      refusal: { code: "FILE.ATTACHMENT_TOO_LARGE" },
    });
  });
});

describe("a PDF", () => {
  it("is taken where nothing in it acts", () => {
    expect(inspectPdf(pdf())).toEqual({ ok: true, value: true });
    expect(inspectPdf(pdf("/Title(JavaScript)"))).toEqual({ ok: true, value: true });
    expect(inspectPdf(objStm("1 0 <</Type/Page>>"))).toEqual({ ok: true, value: true });
  });
  it.each(["/OpenAction<</S/JavaScript/JS(x)>>", "/AA<</O<</S/Launch>>>>", "/Names<</EmbeddedFiles 3 0 R>>"])(
    "is refused with %s",
    (body) => {
      expect(inspectPdf(pdf(body))).toMatchObject({ refusal: { code: "FILE.ACTIVE_PDF" } });
      expect(inspectPdf(objStm(body))).toMatchObject({ refusal: { code: "FILE.ACTIVE_PDF" } });
    },
  );
  it("is refused where its names are spelled to hide", () => {
    expect(inspectPdf(pdf("/#4Aava#53cript(x)"))).toMatchObject({ refusal: { code: "FILE.ACTIVE_PDF" } });
  });
  it("is refused where it can't be looked into, breaks off, or unpacks to a flood", () => {
    expect(inspectPdf(pdf("/Encrypt 5 0 R"))).toMatchObject({ refusal: { code: "FILE.ENCRYPTED" } });
    expect(inspectPdf(Buffer.from("%PDF-1.7\n1 0 obj"))).toMatchObject({ refusal: { code: "FILE.BROKEN" } });
    expect(inspectPdf(objStm(" ".repeat(41 * 1024 * 1024)))).toMatchObject({
      refusal: { code: "FILE.BROKEN" },
    });
  });
  it("never breaks what looks at it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof inspectPdf(Buffer.concat([pdf().subarray(0, 20), bytes, pdf()])).ok).toBe("boolean");
      }),
    );
  });
});

describe("a picture", () => {
  it("is drawn anew without the place where it was taken, and without what hangs behind it", async () => {
    const taken = Buffer.concat([await picture("jpeg"), Buffer.from("<script>alert(1)</script>")]);
    expect((await aboutPicture(taken)).saysWhere).toBe(true);
    const clean = await cleanImage(taken, "jpg");
    if (!clean.ok) throw new Error(clean.refusal.code);
    expect((await aboutPicture(clean.value.bytes)).saysWhere).toBe(false);
    expect(clean.value.bytes.includes("<script>")).toBe(false);
  });
  it("stays what it is, but for a photo, which becomes a JPEG of its size", async () => {
    const paper = await cleanImage(await picture("png", 2000, 3000), "png");
    expect(paper).toMatchObject({ ok: true, value: { kind: "png" } });
    const photo = await cleanImage(await picture("png", 2000, 3000), "png", { asPhoto: true });
    if (!photo.ok) throw new Error(photo.refusal.code);
    const { format, width, height } = await aboutPicture(photo.value.bytes);
    expect([photo.value.kind, format, width, height]).toEqual(["jpg", "jpeg", 772, 1158]);
  });
  it("is refused where it is broken, and where it claims more than forty million points", async () => {
    const whole = await picture("png", 400, 600);
    expect(await cleanImage(whole.subarray(0, 60), "png")).toMatchObject({
      refusal: { code: "FILE.BROKEN" },
    });
    // The head alone claims the size: 10,000 × 10,000.
    const bomb = Buffer.from(whole);
    bomb.writeUInt32BE(10_000, 16);
    bomb.writeUInt32BE(10_000, 20);
    const refused = await cleanImage(bomb, "png");
    expect(refused.ok).toBe(false);
  });
});
