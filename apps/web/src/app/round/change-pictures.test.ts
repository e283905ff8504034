import { describe, expect, it } from "vitest";
import { type PicturesChange, without, withPhotos, withSignature } from "./change-pictures.ts";
import type { Picture } from "./save-entry.ts";

const photo = (content: string): Picture => ({ purpose: "photo", content });
const signature = (content: string): Picture => ({ purpose: "signature", content });
const after = (...changes: PicturesChange[]) => changes.reduce<Picture[]>((now, change) => change(now), []);

describe("pictures that come late", () => {
  it("drop nothing that came while they were drawn: a signature, or another photo", () => {
    expect(after(withSignature("s"), withPhotos(["b"]), withPhotos(["a"]))).toEqual([
      signature("s"),
      photo("b"),
      photo("a"),
    ]);
  });
  it("bring nothing back that was taken away meanwhile", () => {
    const [first] = withPhotos(["a"])([]);
    expect(after(withPhotos(["b"]), withSignature("s"), withSignature(null))).toEqual([photo("b")]);
    expect(first && without(first)([first, photo("b")])).toEqual([photo("b")]);
  });
  it("leave one signature, the last one", () => {
    expect(after(withSignature("s"), withPhotos(["a"]), withSignature("t"))).toEqual([
      photo("a"),
      signature("t"),
    ]);
  });
  it("are no more photos than a visit may have, and none the fewer for a signature", () => {
    const nine = Array.from({ length: 9 }, (_, i) => String(i));
    expect(after(withSignature("s"), withPhotos(nine.slice(0, 5)), withPhotos(nine))).toHaveLength(10);
    expect(after(withPhotos(nine), withPhotos(["late"]))).toEqual(nine.map(photo));
  });
});
