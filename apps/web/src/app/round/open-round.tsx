"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { takeBack } from "~/shell/outbox.ts";
import { EntryForm } from "./entry-form.tsx";
import type { EntryValues, VisitWire } from "./entry-values.ts";
import { dropRoundDraft, type HeldRound, keepRoundDraft, type RoundPerson } from "./round-cache.ts";
import { RoundList } from "./round-list.tsx";
import { Screen } from "./round-screen.tsx";
import type { Picture } from "./save-entry.ts";
import { SettleUnsent } from "./settle-unsent.tsx";
import type { Outbox } from "./use-outbox.ts";
import type { RoundState } from "./use-round.ts";

/** What was saved last, for a moment in which it may be taken back. */
export type Saved = {
  entryId: string;
  person: RoundPerson;
  values: EntryValues;
  pictures: Picture[];
  before: HeldRound;
};
/** An entry that the office gave back to be put right. */
export type Mending = { entryId: string; wire: VisitWire };

/** A form keeps whom it is about, also where the round is taken anew meanwhile and they are in it no more. */
type View = { name: "list" } | { name: "entry"; person: RoundPerson; mending?: Mending } | { name: "unsent" };

type OpenRoundProps = {
  round: RoundState;
  held: NonNullable<RoundState["held"]>;
  store: IDBDatabase;
  outbox: Outbox;
};

/** The round behind the PIN: the list, a form, and what has to be settled. */
export function OpenRound({ round, held, store, outbox }: OpenRoundProps) {
  const [view, setView] = useState<View>({ name: "list" });
  const [saved, setSaved] = useState<Saved | null>(null);
  const lanes = useMemo(() => new Set(outbox.entries.map(({ lane }) => lane)), [outbox.entries]);
  const people = held.round.people;
  const { renew, change } = round;
  useRenewing(renew, lanes);

  const undo = useCallback(
    async ({ entryId, person, values, pictures, before }: Saved) => {
      setSaved(null);
      if (!(await takeBack(store, entryId))) return outbox.refresh();
      await change(() => before);
      await keepRoundDraft(store, held.key, person.archiveId, { values, pictures });
      await outbox.refresh();
      setView({ name: "entry", person });
    },
    [store, held.key, change, outbox],
  );

  if (view.name === "entry") {
    const { mending, person } = view;
    return (
      <Screen>
        <EntryForm
          key={person.archiveId}
          {...{ person, held, store, outbox, mending, change }}
          onBack={() => setView(mending ? { name: "unsent" } : { name: "list" })}
          onSaved={(last, thenNext) => {
            setSaved(last);
            void dropRoundDraft(store, person.archiveId);
            const next = thenNext ? nextPerson(people, lanes, person) : undefined;
            setView(next ? { name: "entry", person: next } : { name: "list" });
          }}
        />
      </Screen>
    );
  }
  if (view.name === "unsent")
    return (
      <Screen>
        <SettleUnsent
          {...{ store, outbox, people }}
          onBack={() => setView({ name: "list" })}
          onMend={(person, mending) => setView({ name: "entry", person, mending })}
        />
      </Screen>
    );
  return (
    <Screen>
      <RoundList
        {...{ held, store, outbox, saved, lanes, change }}
        onOpen={(person) => setView({ name: "entry", person })}
        onSaved={setSaved}
        onUndo={undo}
        onSettle={() => setView({ name: "unsent" })}
      />
    </Screen>
  );
}

/** Whom to go to after somebody: the next of the list who has not been visited, or the first one. */
function nextPerson(people: readonly RoundPerson[], done: ReadonlySet<string>, from: RoundPerson) {
  const at = people.findIndex(({ archiveId }) => archiveId === from.archiveId);
  const order = [...people.slice(at + 1), ...people.slice(0, at)];
  return order.find(({ archiveId }) => !done.has(archiveId));
}

/** Takes the round anew when the page is opened, when it comes back to a network, and when something has been sent. */
function useRenewing(renew: RoundState["renew"], lanes: ReadonlySet<string>) {
  const latest = useRef({ renew, lanes });
  const unsent = useRef(lanes.size);
  useEffect(() => {
    if (lanes.size < unsent.current) void renew(lanes);
    unsent.current = lanes.size;
  }, [renew, lanes]);
  useEffect(() => {
    latest.current = { renew, lanes };
  });
  useEffect(() => {
    const again = () => {
      if (navigator.onLine && document.visibilityState === "visible")
        void latest.current.renew(latest.current.lanes);
    };
    again();
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, []);
}
