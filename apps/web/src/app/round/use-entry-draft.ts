"use client";
import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { EntryValues } from "./entry-values.ts";
import { dropRoundDraft, keepRoundDraft, type RoundPerson, roundDraft } from "./round-cache.ts";
import type { Picture } from "./save-entry.ts";
import type { RoundState } from "./use-round.ts";

/** Keeps what is typed while it is typed, at most this often. */
const pause = 800;

type Drafting = {
  store: IDBDatabase;
  held: NonNullable<RoundState["held"]>;
  person: RoundPerson;
  form: UseFormReturn<EntryValues>;
  pictures: Picture[];
  setPictures: (pictures: Picture[]) => void;
  /** An entry that is being put right is on the device already. */
  off: boolean;
};
type Kept = { values: EntryValues; pictures: Picture[] };

/** The form on this device, encrypted like the round, until it is saved: it outlives a call, the lock and a dead battery. */
export function useEntryDraft({ store, held, person, form, pictures, setPictures, off }: Drafting) {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ended = useRef(off);
  const { archiveId } = person;
  const { key } = held;
  const latest = useRef(pictures);

  useEffect(() => {
    if (off) return;
    void roundDraft<Kept>(store, key, archiveId).then((kept) => {
      if (!kept || form.formState.isDirty) return;
      form.reset(kept.values, { keepDefaultValues: true });
      setPictures(kept.pictures);
    });
  }, [store, key, archiveId, form, setPictures, off]);

  useEffect(() => {
    const keep = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (ended.current) return;
        const values = form.getValues();
        void keepRoundDraft(store, key, archiveId, { values, pictures: latest.current }).then(() =>
          setKeptAt(new Date().toISOString()),
        );
      }, pause);
    };
    if (latest.current !== pictures) {
      latest.current = pictures;
      keep();
    }
    const watching = form.watch((_, { name }) => {
      if (name !== undefined) keep();
    });
    return () => watching.unsubscribe();
  }, [store, key, archiveId, form, pictures]);

  /** It was saved: what was kept of it goes. */
  const end = async () => {
    ended.current = true;
    clearTimeout(timer.current);
    if (!off) await dropRoundDraft(store, archiveId);
  };
  return { keptAt, end };
}
