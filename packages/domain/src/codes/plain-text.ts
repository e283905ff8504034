/** Full-width letters, digits and signs as ASCII; nothing else is touched, so that rare characters survive. */
export const halfWidth = (text: string): string =>
  text
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

/** A number as people type and paste it (grouped, full-width, with Excel's leading apostrophe), plain and upper-case. */
export const plainNumber = (text: string): string =>
  halfWidth(text)
    .replaceAll(/[\s\u200b'‘’·-]/g, "")
    .toUpperCase();
