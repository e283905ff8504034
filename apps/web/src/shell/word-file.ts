import { Refused } from "@gongbang/domain/kernel/decision";

const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A Word file to be saved, and never shown in the browser. What may not be seen and what is gone are one answer. */
export const answerWord = (opened: Promise<{ name: string; bytes: Uint8Array }>): Promise<Response> =>
  opened.then(
    ({ name, bytes }) =>
      new Response(new Uint8Array(bytes), {
        headers: {
          "content-type": type,
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          "content-security-policy": "sandbox",
          "x-content-type-options": "nosniff",
          "cache-control": "no-store",
        },
      }),
    (error: unknown) => {
      if (error instanceof Refused) return nothing();
      throw error;
    },
  );

export const nothing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
