/** A text as the operator LIKE takes it literally, with its wildcards escaped; `holding` it, or beginning with it. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");
export const holding = (text: string): string => `%${literally(text)}%`;
export const beginning = (text: string): string => `${literally(text)}%`;
