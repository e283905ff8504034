"use client";
import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { EntryValues } from "./entry-values.ts";
import type { RoundPerson } from "./round-cache.ts";
import { draftIdOf, roundDraft } from "./round-draft.ts";
import type { Picture } from "./save-entry.ts";
import { useDraftLine } from "./use-draft-line.ts";
import type { RoundState } from "./use-round.ts";

type Drafting = {
  store: IDBDatabase;
  held: NonNullable<RoundState["held"]>;
  person: RoundPerson;
  form: UseFormReturn<EntryValues>;
  pictures: Picture[];
  setPictures: (pictures: Picture[]) => void;
  /** The entry that is being put right; null where the visit is new. */
  mends: string | null;
};
const none: Picture[] = [];

/** The form on this device, encrypted like the round, until it is saved: it outlives a call, the lock and a dead battery. */
export function useEntryDraft({ store, held, person, form, pictures, setPictures, mends }: Drafting) {
  const [restored, setRestored] = useState(false);
  const [touched, latest] = [useRef(false), useRef(pictures)];
  const { key } = held;
  const id = draftIdOf({ person, mends });
  const { keptAt, setKeptAt, writeSoon, settle, drop, end } = useDraftLine(store, key, () => ({
    ...{ person, values: form.getValues(), pictures: latest.current, mends },
    keptAt: new Date().toISOString(),
  }));

  useEffect(() => {
    void roundDraft(store, key, id).then((kept) => {
      // Whoever has begun to type meanwhile keeps what they typed.
      if (!kept || touched.current) return;
      form.reset(kept.values, { keepDefaultValues: true });
      latest.current = kept.pictures;
      setPictures(kept.pictures);
      setKeptAt(kept.keptAt);
      setRestored(true);
    });
  }, [store, key, id, form, setPictures, setKeptAt, touched, latest]);
  useEffect(() => {
    if (latest.current === pictures) return;
    latest.current = pictures;
    touched.current = true;
    writeSoon();
  }, [pictures, writeSoon, touched, latest]);
  useEffect(() => {
    const watching = form.watch((_, { name }) => {
      // A form that is set back as a whole names no field.
      if (name === undefined) return;
      touched.current = true;
      writeSoon();
    });
    return () => watching.unsubscribe();
  }, [form, writeSoon, touched]);

  const discard = async () => {
    form.reset();
    latest.current = none;
    setPictures(none);
    setRestored(false);
    await drop();
  };
  return { keptAt, restored, settle, end, discard };
}
