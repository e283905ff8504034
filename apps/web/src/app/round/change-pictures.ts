import { picturesMost } from "@gongbang/domain/aid/visit-entry.input";
import type { Picture } from "./save-entry.ts";

/** A change of the pictures as they stand when it is made: drawing one takes seconds, and others may have come meanwhile. */
export type PicturesChange = (now: Picture[]) => Picture[];

const isPhoto = ({ purpose }: Picture) => purpose === "photo";

/** With these photos (base 64) behind those that are there, up to as many as a visit may have. */
export const withPhotos =
  (contents: readonly string[]): PicturesChange =>
  (now) => {
    const room = Math.max(0, picturesMost.photo - now.filter(isPhoto).length);
    return [...now, ...contents.slice(0, room).map((content) => ({ purpose: "photo" as const, content }))];
  };

/** With this signature (base 64) in the place of the one before; null takes it away. */
export const withSignature =
  (content: string | null): PicturesChange =>
  (now) => {
    const others = now.filter(({ purpose }) => purpose !== "signature");
    return content === null ? others : [...others, { purpose: "signature", content }];
  };

export const without =
  (picture: Picture): PicturesChange =>
  (now) =>
    now.filter((each) => each !== picture);
