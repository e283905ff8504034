"use client";
import { useState } from "react";
import { replace } from "~/shell/outbox.ts";
import { sealEntry } from "~/shell/seal-entry.ts";
import { newCommandId } from "~/shell/use-command.ts";
import { type EntryValues, faultsIn, planOf, type VisitWire, wireOf } from "./entry-values.ts";
import type { Mending, Saved } from "./open-round.tsx";
import type { HeldRound, RoundPerson } from "./round-cache.ts";
import { type Picture, saveEntry } from "./save-entry.ts";
import { makeSavingOnce } from "./save-once.ts";
import type { Outbox } from "./use-outbox.ts";
import type { RoundState } from "./use-round.ts";

type Saving = {
  person: RoundPerson;
  held: NonNullable<RoundState["held"]>;
  store: IDBDatabase;
  outbox: Outbox;
  change: RoundState["change"];
};
type Fault = { name: string; code: string };
type Answer = { saved: Saved } | { faults: Fault[] };

/** Saves a visit on this device: judged here first, then sealed, then on the disk, and only then said to be saved. */
export function useSaving({ person, held, store, outbox, change }: Saving) {
  const [saving, setSaving] = useState(false);
  const [once] = useState(makeSavingOnce);
  const { round } = held;
  const { archiveId } = person;

  const wireFor = (values: EntryValues, mending?: Mending): VisitWire => {
    const unsent = archiveId in round.plans;
    return wireOf(values, {
      officerId: round.officerId,
      archiveId,
      plannedBefore:
        mending?.wire.plannedBefore ?? (unsent ? (round.plans[archiveId] ?? null) : person.nextVisitOn),
      deviceAt: mending?.wire.deviceAt ?? new Date().toISOString(),
    });
  };

  const keep = async (values: EntryValues, pictures: Picture[], mending?: Mending): Promise<Answer> => {
    const wire = wireFor(values, mending);
    const faults = faultsIn(wire, new Date());
    if (faults.length > 0) return { faults };
    const before = round;
    const kept = await (mending
      ? putRight(store, mending, wire, round)
      : saveEntry(store, round.key, { wire, pictures, now: Date.now() })
    ).catch(() => notKept);
    if (typeof kept !== "string") return { faults: [{ name: "note", code: kept.code }] };
    const entryId = kept;
    // It is in the line, and whatever fails from here on must not let it be saved twice. A round that could not be kept
    // beside it costs a question at most.
    await change((now) => afterSaving(now, wire)).catch(() => {});
    await outbox.refresh().catch(() => {});
    void outbox.send(false).catch(() => {});
    return { saved: { entryId, person, values, pictures, before } };
  };
  /** Null where it is being saved already, or was: one press, one visit. */
  const save = (values: EntryValues, pictures: Picture[], mending?: Mending): Promise<Answer | null> =>
    once(async () => {
      setSaving(true);
      try {
        return await keep(values, pictures, mending);
      } finally {
        setSaving(false);
      }
    });
  return { save, saving };
}

/** A full telephone keeps nothing: that must be said, for the person is about to walk away. */
const notKept = { code: "ROUND.NOT_KEPT" };

/** Where another page has sent it meanwhile the office would not hear the correction: it is said, and the draft stays. */
async function putRight(
  store: IDBDatabase,
  { entryId }: Mending,
  wire: VisitWire,
  { key }: HeldRound,
): Promise<string | { code: string }> {
  const sealed = await sealEntry(JSON.stringify(wire), entryId, key);
  const replaced = await replace(store, entryId, sealed, newCommandId());
  return replaced ? entryId : { code: "ROUND.SENT_MEANWHILE" };
}

/** The round once an entry was saved: its plan is the base of the next one, and its tasks are ticked. */
const afterSaving = (round: HeldRound, wire: VisitWire): HeldRound => ({
  ...round,
  plans: { ...round.plans, [wire.archiveId]: planOf(wire) },
  ticked: [...round.ticked, ...wire.tasksDone],
});
