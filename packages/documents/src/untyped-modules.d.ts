/** The parts that we use of two libraries that carry no types. */
declare module "yauzl" {
  import type { Readable } from "node:stream";

  export type Entry = {
    fileName: string;
    compressedSize: number;
    uncompressedSize: number;
    isEncrypted(): boolean;
  };
  export type ZipFile = {
    entryCount: number;
    eachEntry(): AsyncIterableIterator<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  };
  type Options = { autoClose?: boolean };
  const yauzl: {
    openPromise(path: string, options?: Options): Promise<ZipFile>;
    fromBufferPromise(bytes: Buffer, options?: Options): Promise<ZipFile>;
  };
  export default yauzl;
}

declare module "exceljs/lib/utils/parse-sax.js" {
  export type Node = { name: string; attributes: Record<string, string> };
  export type SaxEvent =
    | { eventType: "opentag"; value: Node }
    | { eventType: "text"; value: string }
    | { eventType: "closetag"; value: Node };
  export default function parseSax(chunks: AsyncIterable<string>): AsyncGenerator<SaxEvent[]>;
}
