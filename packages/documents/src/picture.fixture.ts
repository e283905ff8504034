import sharp from "sharp";

/** A red picture that says where it was taken, as phones write it. */
export const aPicture = (format: "jpeg" | "png", width = 400, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#c00" } })
    .withExif({ IFD0: { Copyright: "somewhere" }, IFD3: { GPSLatitude: "39/1 54/1 0/1" } })
    .toFormat(format)
    .toBuffer();

/** What a picture says about itself. */
export async function aboutPicture(bytes: Uint8Array) {
  const { format, width, height, exif } = await sharp(bytes).metadata();
  return { format, width, height, saysWhere: exif !== undefined };
}
