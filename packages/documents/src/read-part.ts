import parseSax, { type Node, type SaxEvent } from "exceljs/lib/utils/parse-sax.js";
import type { Entry, ZipFile } from "yauzl";
import { refusedFile } from "./file-refusal.ts";

/** An open workbook and its zip entries by name. */
export type Archive = { zip: ZipFile; entries: ReadonlyMap<string, Entry> };

/** The XML events of one part, many at a time. Throws Refused FILE.DOCTYPE, FILE.BROKEN, or what the parser throws. */
export async function* eventsOf({ zip, entries }: Archive, part: string): AsyncGenerator<SaxEvent[]> {
  const entry = entries.get(part);
  if (!entry) throw refusedFile({ code: "FILE.BROKEN", detail: `${part} is missing` });
  const stream = await zip.openReadStreamPromise(entry);
  let depth = 0;
  let began = false;
  // The parser is given decoded text: it would decode each chunk by itself.
  for await (const events of parseSax(withoutDoctype(stream.setEncoding("utf8")))) {
    depth = events.reduce((sum, { eventType }) => sum + depthChange[eventType], depth);
    began ||= events.some(({ eventType }) => eventType === "opentag");
    yield events;
  }
  if (depth !== 0 || !began) throw refusedFile({ code: "FILE.BROKEN", detail: `${part} ends early` });
}

const depthChange = { opentag: 1, text: 0, closetag: -1 } as const;

/** The elements of a part in order, by their names without a prefix. */
export async function* elementsOf(archive: Archive, part: string): AsyncGenerator<Node> {
  for await (const events of eventsOf(archive, part)) {
    for (const event of events) {
      if (event.eventType !== "opentag") continue;
      yield { name: localName(event.value.name), attributes: event.value.attributes };
    }
  }
}

/** Some writers put a prefix before every element: `x:row`. */
export const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** Passes the text on, and refuses FILE.DOCTYPE: no table program writes one, and entity bombs need one. */
async function* withoutDoctype(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let prolog = "";
  let rootBegan = false;
  for await (const chunk of chunks) {
    if (!rootBegan) {
      prolog += chunk;
      rootBegan = judgeProlog(prolog);
    }
    yield chunk;
  }
}

/** Whether the root element has begun, and is not in a comment that is still open. */
function judgeProlog(prolog: string): boolean {
  const bare = prolog.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "");
  if (/<!DOCTYPE/i.test(bare)) throw refusedFile({ code: "FILE.DOCTYPE" });
  if (prolog.length > 1_000_000) throw refusedFile({ code: "FILE.BROKEN", detail: "no root element" });
  return /<[A-Za-z_]/.test(bare) && !bare.includes("<!--");
}
