import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspectPdf } from "./inspect-pdf.ts";

const file = (objects: string) => Buffer.from(`%PDF-1.7\n${objects}\n%%EOF\n`, "latin1");
/** A PDF whose one object stream holds these objects; `more` stands in its dictionary before the packing. */
const packed = (objects: string, { more = "", name = "/ObjStm", filter = "/FlateDecode" } = {}) => {
  const bytes = deflateSync(Buffer.from(objects, "latin1")).toString("latin1");
  return file(`2 0 obj\n<</Type${name}${more}/Filter${filter}/N 1>>\nstream\r\n${bytes}\nendstream\nendobj`);
};
const verdict = (bytes: Uint8Array) => {
  const decision = inspectPdf(bytes);
  return decision.ok ? "ok" : decision.refusal.code;
};
const script = "1 0 <</S/JavaScript/JS(app.alert\\(1\\))>>";

const names = [
  ...["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA"],
  ...["ImportData", "SubmitForm", "GoToE"],
];

describe("a PDF that acts", () => {
  it.each(names)("is refused for /%s, in plain and within an object stream", (name) => {
    expect(verdict(file(`1 0 obj\n<</S/${name} 3 0 R>>\nendobj`))).toBe("FILE.ACTIVE_PDF");
    expect(verdict(packed(`1 0 <</S/${name} 3 0 R>>`))).toBe("FILE.ACTIVE_PDF");
  });
  it("is refused however many letters of the name are spelled as numbers", () => {
    const spelled = fc
      .tuple(fc.constantFrom(...names), fc.infiniteStream(fc.constantFrom("plain", "lower", "upper")))
      .map(([name, ways]) =>
        [...name]
          .map((letter) => {
            const hex = letter.charCodeAt(0).toString(16);
            const way = ways.next().value;
            if (way === "plain") return letter;
            return `#${way === "lower" ? hex : hex.toUpperCase()}`;
          })
          .join(""),
      );
    fc.assert(
      fc.property(spelled, (name) => {
        expect(verdict(file(`1 0 obj\n<</S/${name} 3 0 R>>\nendobj`))).toBe("FILE.ACTIVE_PDF");
      }),
    );
  });
  it.each(["JavaScripts", "Launcher", "EmbeddedFilesystem", "XFAForm"])(
    "is another one than that of the longer name /%s",
    (name) => expect(verdict(file(`1 0 obj\n<</${name} 1>>\nendobj`))).toBe("ok"),
  );
});

describe("an object stream", () => {
  it("is looked into, and harmless where its objects are", () => {
    expect(verdict(packed("1 0 <</Type/Page>>"))).toBe("ok");
    expect(verdict(packed(script))).toBe("FILE.ACTIVE_PDF");
  });
  it.each(["/Obj#53tm", "/#4fbjStm", "/#4F#62#6A#53#74#6D"])("is one under the name %s too", (name) => {
    expect(verdict(packed(script, { name }))).toBe("FILE.ACTIVE_PDF");
  });
  it.each([
    ["a string", "/Note(>> stream\n)"],
    ["a string with brackets in it", "/Note(a (b) \\) >> stream\n)"],
    ["a string with a per cent", "/Note(100% >> stream\n)"],
    ["a remark", "%>> stream\n"],
    ["a remark with an open bracket", "% (\n"],
    ["a name", "/stream 1"],
  ])("begins after its dictionary, whatever %s in it says", (_, more) => {
    expect(verdict(packed("1 0 <</Type/Page>>", { more }))).toBe("ok");
    expect(verdict(packed(script, { more }))).toBe("FILE.ACTIVE_PDF");
  });
  it.each([
    "[/ASCIIHexDecode/FlateDecode]",
    "[/FlateDecode/LZWDecode]",
    "[/FlateDecode/FlateDecode]",
    "/LZW",
  ])("that is packed by %s can't be looked into", (filter) =>
    expect(verdict(packed("1 0 <<>>", { filter }))).toBe("FILE.BROKEN"),
  );
  it("whose bytes were reckoned by a predictor can't be looked into", () => {
    expect(verdict(packed("1 0 <<>>", { more: "/DecodeParms<</Predictor 12>>" }))).toBe("FILE.BROKEN");
  });
  it("that breaks off is broken: another reader may get further", () => {
    const whole = packed("1 0 <</Type/Page>>".repeat(50)).toString("latin1");
    const cut = whole.replace(/stream\r\n[\s\S]*endstream/, (all) => `${all.slice(0, 25)}\nendstream`);
    expect(verdict(Buffer.from(cut, "latin1"))).toBe("FILE.BROKEN");
  });
  it("that is not packed is seen with the rest", () => {
    const plain = (text: string) => file(`2 0 obj\n<</Type/ObjStm/N 1>>\nstream\n${text}\nendstream\nendobj`);
    expect(verdict(plain("1 0 <</Type/Page>>"))).toBe("ok");
    expect(verdict(plain(script))).toBe("FILE.ACTIVE_PDF");
  });
  it("is looked for behind every other one", () => {
    const harmless = packed("1 0 <</Type/Page>>").toString("latin1").slice(9, -7);
    const bad = packed(script).toString("latin1").slice(9, -7);
    expect(verdict(file(`${harmless}\n${harmless}`))).toBe("ok");
    expect(verdict(file(`${harmless}\n${bad}\n${harmless}`))).toBe("FILE.ACTIVE_PDF");
  });
  it("may share its forty megabytes with others, and all together not pass them", () => {
    const half = packed(" ".repeat(21 * 1024 * 1024))
      .toString("latin1")
      .slice(9, -7);
    expect(verdict(file(half))).toBe("ok");
    expect(verdict(file(`${half}\n${half}`))).toBe("FILE.BROKEN");
  });
});

describe("what is no whole PDF", () => {
  it.each([
    ["nothing after its end", "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n", "ok"],
    ["blanks after its end", "%PDF-1.7\n%%EOF \r\n\u0000\u0000\n", "ok"],
    ["no end", "%PDF-1.7\n1 0 obj<<>>endobj\n", "FILE.BROKEN"],
    ["a web page after its end", "%PDF-1.7\n%%EOF\n<script>1</script>", "FILE.BROKEN"],
    ["a second file after its end", "%PDF-1.7\n%%EOF\nPK\u0003\u0004", "FILE.BROKEN"],
  ])("with %s", (_, text, code) => expect(verdict(Buffer.from(text, "latin1"))).toBe(code));
  it("or is locked: nobody can see what is in it", () => {
    expect(verdict(file("trailer<</Encrypt 5 0 R>>"))).toBe("FILE.ENCRYPTED");
    expect(verdict(file("trailer<</#45ncrypt 5 0 R>>"))).toBe("FILE.ENCRYPTED");
    expect(verdict(file("trailer<</EncryptMetadata false>>"))).toBe("ok");
  });
  it("never breaks what looks at it, wherever a byte of it is changed", () => {
    const whole = packed(script);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        expect(["ok", "FILE.BROKEN", "FILE.ACTIVE_PDF", "FILE.ENCRYPTED"]).toContain(verdict(changed));
      }),
    );
  });
});
