"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { takeBack } from "~/shell/outbox.ts";
import { entriesOf } from "~/shell/outbox-entry.ts";
import { EntryForm } from "./entry-form.tsx";
import type { EntryValues, VisitWire } from "./entry-values.ts";
import type { HeldRound, RoundPerson } from "./round-cache.ts";
import { begunVisits, keepRoundDraft } from "./round-draft.ts";
import { RoundList } from "./round-list.tsx";
import { Screen } from "./round-screen.tsx";
import type { Picture } from "./save-entry.ts";
import { SettleUnsent } from "./settle-unsent.tsx";
import { useNetwork } from "./use-online.ts";
import { askAgainAfter, type Outbox } from "./use-outbox.ts";
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
  const { people, others, officerId } = held.round;
  const lanes = useMemo(
    () => new Set(entriesOf(outbox.entries, officerId).map(({ lane }) => lane)),
    [outbox.entries, officerId],
  );
  const { renew, change } = round;
  useRenewing(renew, lanes.size);
  const begun = useBegun(store, held.key, view.name === "list");

  const undo = useCallback(
    async ({ entryId, person, values, pictures, before }: Saved) => {
      setSaved(null);
      if (!(await takeBack(store, entryId))) return outbox.refresh();
      const { plans, ticked } = before;
      await change((now) => ({ ...now, plans, ticked }));
      const keptAt = new Date().toISOString();
      await keepRoundDraft(store, held.key, { person, values, pictures, mends: null, keptAt });
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
          {...{ store, outbox, officerId }}
          people={[...people, ...others]}
          onBack={() => setView({ name: "list" })}
          onMend={(person, mending) => setView({ name: "entry", person, mending })}
        />
      </Screen>
    );
  return (
    <Screen>
      <RoundList
        {...{ held, store, outbox, saved, lanes, begun, change }}
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

/** Whose visit was begun and not saved: read again whenever the list is come back to. */
function useBegun(store: IDBDatabase, key: CryptoKey, isShown: boolean): readonly RoundPerson[] {
  const [begun, setBegun] = useState<readonly RoundPerson[]>([]);
  useEffect(() => {
    if (isShown) void begunVisits(store, key).then((drafts) => setBegun(drafts.map(({ person }) => person)));
  }, [store, key, isShown]);
  return begun;
}

/** Takes the round anew when the page is opened, when it comes back to a network, and when something has been sent. */
function useRenewing(renew: RoundState["renew"], waiting: number) {
  const unsent = useRef(waiting);
  useEffect(() => {
    if (waiting < unsent.current) void renew();
    unsent.current = waiting;
  }, [renew, waiting]);
  const network = useNetwork();
  useEffect(() => {
    // No event will tell that a network which was believed in all along is one.
    if (network !== "silent") return;
    const asking = setInterval(() => void renew(), askAgainAfter);
    return () => clearInterval(asking);
  }, [renew, network]);
  useEffect(() => {
    const again = () => {
      if (navigator.onLine && document.visibilityState === "visible") void renew();
    };
    again();
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [renew]);
}
