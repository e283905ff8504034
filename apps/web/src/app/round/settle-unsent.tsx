"use client";
import { Button } from "@gongbang/ui/button";
import { formatInstant } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { tryAgain } from "~/shell/outbox.ts";
import { entriesOf, type OutboxEntry, stands } from "~/shell/outbox-entry.ts";
import { useTRPCClient } from "~/shell/trpc-client.tsx";
import { useRefusal, useSentence } from "~/shell/use-refusal.ts";
import { ConflictFields } from "./conflict-fields.tsx";
import type { VisitWire } from "./entry-values.ts";
import { GiveUpForm } from "./give-up-form.tsx";
import type { Mending } from "./open-round.tsx";
import type { RoundPerson } from "./round-cache.ts";
import { RoundHead } from "./round-head.tsx";
import type { Outbox } from "./use-outbox.ts";

type SettleUnsentProps = {
  store: IDBDatabase;
  outbox: Outbox;
  /** Whose round is open: only their own entries are theirs to settle. */
  officerId: string;
  people: readonly RoundPerson[];
  onBack: () => void;
  onMend: (person: RoundPerson, mending: Mending) => void;
};

/** 需要处理: what the office asked about or refused, each with what can be done. Nothing goes from here by itself. */
export function SettleUnsent({ store, outbox, officerId, people, onBack, onMend }: SettleUnsentProps) {
  const t = useTranslations("rounds.settle");
  const standing = entriesOf(outbox.entries, officerId).filter(stands);
  const again = () => outbox.refresh().then(() => outbox.send(true));
  return (
    <>
      <RoundHead title={t("title")} onBack={onBack} />
      <ul className="flex flex-col gap-3 p-4">
        {standing.length === 0 && <li className="text-muted">{t("none")}</li>}
        {standing.map((entry) => {
          const person = people.find(({ archiveId }) => archiveId === entry.lane);
          return (
            <li key={entry.id} className="panel flex flex-col gap-2 p-3.5">
              <EntryTitle entry={entry} name={person?.name ?? t("somebody")} />
              {entry.state === "conflict" ? (
                <ConflictFields entry={entry} store={store} onDone={() => void again()} />
              ) : (
                <Refused
                  {...{ entry, store, person: person ?? nobody(entry) }}
                  onDone={() => void again()}
                  onMend={onMend}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function EntryTitle({ entry, name }: { entry: OutboxEntry; name: string }) {
  const t = useTranslations("rounds.settle");
  const locale = useLocale();
  return (
    <h2 className="flex flex-wrap items-center gap-x-2 text-[17px] font-semibold">
      {name}
      <span className="text-[14px] font-normal text-muted">
        {t(entry.belongsTo ? "picture" : "visit", { at: formatInstant(entry.savedAt, locale) })}
      </span>
    </h2>
  );
}

type RefusedProps = {
  entry: OutboxEntry;
  store: IDBDatabase;
  person: RoundPerson;
  onDone: () => void;
  onMend: SettleUnsentProps["onMend"];
};

function Refused({ entry, store, person, onDone, onMend }: RefusedProps) {
  const t = useTranslations("rounds.settle");
  const [sentence, refusal] = [useSentence(), useRefusal()];
  const client = useTRPCClient();
  const [fault, setFault] = useState<string | null>(null);
  const { code, ...details } = entry.refusal ?? { code: "UNKNOWN" };

  const mend = async () => {
    try {
      const { entry: wire } = await client.rounds.openEntry.query({
        entryId: entry.id,
        sealed: entry.sealed,
      });
      if (wire) onMend(person, { entryId: entry.id, wire: wire as VisitWire });
    } catch (error) {
      setFault(refusal(error));
    }
  };
  return (
    <>
      <p role="alert">{sentence(code, details)}</p>
      {fault && <p className="text-danger">{fault}</p>}
      <div className="flex flex-wrap gap-2">
        {entry.belongsTo === null && <Button onClick={() => void mend()}>{t("mend")}</Button>}
        <Button onClick={() => void tryAgain(store, entry.id).then(onDone)}>{t("again")}</Button>
        <GiveUpForm entry={entry} store={store} onDone={onDone} />
      </div>
    </>
  );
}

/** A household that is in the round no more: the form needs no more of it than who it is. */
const nobody = ({ lane }: OutboxEntry): RoundPerson => ({
  ...{ archiveId: lane, number: "", name: "", pinyin: "", grade: null, addressMask: null, idMask: "" },
  ...{ phoneMask: null, nextVisitOn: null, lastVisitOn: null, family: [], tasks: [], awaitsVisit: false },
});
