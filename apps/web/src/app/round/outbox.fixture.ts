import type { OutboxEntry } from "~/shell/outbox-entry.ts";
import type { Outbox } from "./use-outbox.ts";

/** An entry in the line. */
export const waiting = (change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...{
    order: 1,
    id: "e1",
    commandId: "e1",
    ownerId: "me",
    lane: "a1",
    belongsTo: null,
    sealed: "",
    savedAt: "",
  },
  ...{ state: "waiting" as const, tries: 0, notBefore: 0, asked: [], choices: [], refusal: null },
  ...change,
});
/** The line with these entries; what is pressed does nothing. */
export const outboxOf = (entries: OutboxEntry[], change: Partial<Outbox> = {}): Outbox => ({
  ...{ entries, signedOut: false, sending: false, refresh: async () => {}, send: async () => {} },
  ...change,
});
