"use client";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Button } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { SearchField } from "@gongbang/ui/field";
import { Popover } from "@gongbang/ui/popover";
import { Ellipsis, Footprints } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSignOut } from "~/shell/use-sign-out.tsx";
import { found } from "./find-people.ts";
import { NotMetDialog } from "./not-met-dialog.tsx";
import type { Saved } from "./open-round.tsx";
import { Cards, OtherHouseholds } from "./other-households.tsx";
import { PersonCard } from "./person-card.tsx";
import type { RoundPerson } from "./round-cache.ts";
import { RoundHead } from "./round-head.tsx";
import { SavedBar } from "./saved-bar.tsx";
import { UnsentBar } from "./unsent-bar.tsx";
import type { Outbox } from "./use-outbox.ts";
import type { RoundState } from "./use-round.ts";

export type RoundListProps = {
  held: NonNullable<RoundState["held"]>;
  store: IDBDatabase;
  outbox: Outbox;
  saved: Saved | null;
  lanes: ReadonlySet<string>;
  /** Whose visit was begun and not saved, also where they are in the round no more. */
  begun: readonly RoundPerson[];
  change: RoundState["change"];
  onOpen: (person: RoundPerson) => void;
  onSaved: (saved: Saved | null) => void;
  onUndo: (saved: Saved) => void;
  onSettle: () => void;
};

/** 今日路线: whom to visit today, the longest overdue first, and whoever has been visited at the end. */
export function RoundList(props: RoundListProps) {
  const { held, outbox, saved, lanes, begun, onOpen, onSaved, onUndo, onSettle } = props;
  const t = useTranslations("rounds");
  const [text, setText] = useState("");
  const [notMet, setNotMet] = useState<RoundPerson | null>(null);
  const { people } = held.round;
  const drafts = new Set(begun.map(({ archiveId }) => archiveId));
  const shown = found(withBegun(people, begun), text).toSorted((a, b) => done(a, lanes) - done(b, lanes));
  const today = dayAt(new Date());
  const others = held.round.others.filter(({ archiveId }) => !drafts.has(archiveId));
  const card = (person: RoundPerson) => (
    <PersonCard
      key={person.archiveId}
      person={person}
      today={today}
      isDone={lanes.has(person.archiveId)}
      hasDraft={drafts.has(person.archiveId)}
      onOpen={() => onOpen(person)}
      onNotMet={() => setNotMet(person)}
    />
  );
  const left = people.filter(({ archiveId }) => !lanes.has(archiveId));
  return (
    <>
      <RoundHead title={t("title")} extra={<RoundMenu count={left.length} />} />
      <UnsentBar outbox={outbox} officerId={held.round.officerId} onSettle={onSettle} />
      <div className="flex flex-col gap-3 p-4">
        <SearchField
          label={t("search")}
          hideLabel
          placeholder={t("search")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {shown.length === 0 && (text === "" || found(others, text).length === 0) && (
          <EmptyState icon={<Footprints aria-hidden />} title={t(text === "" ? "empty" : "foundNone")}>
            {t(text === "" ? "emptyBody" : "foundNoneBody")}
          </EmptyState>
        )}
        <Cards people={shown} card={card} />
        <OtherHouseholds people={others} text={text} card={card} />
      </div>
      {saved && (
        <SavedBar
          key={saved.entryId}
          onUndo={() => onUndo(saved)}
          onNext={() => {
            onSaved(null);
            if (left[0]) onOpen(left[0]);
          }}
          onGone={() => onSaved(null)}
        />
      )}
      {notMet && <NotMetDialog {...props} person={notMet} onClose={() => setNotMet(null)} />}
    </>
  );
}

/** The round, and behind it those whose draft has outlived their place in it. */
const withBegun = (people: readonly RoundPerson[], begun: readonly RoundPerson[]) => [
  ...people,
  ...begun.filter(({ archiveId }) => people.every((one) => one.archiveId !== archiveId)),
];
const done = ({ archiveId }: RoundPerson, lanes: ReadonlySet<string>) => (lanes.has(archiveId) ? 1 : 0);

/** How many are left, and the ways out of the page. */
function RoundMenu({ count }: { count: number }) {
  const t = useTranslations("rounds");
  const leaving = useSignOut();
  return (
    <>
      {t("left", { count })}
      {leaving.warning}
      <Popover label={<Ellipsis aria-hidden />} buttonLabel={t("menu.label")} width={220}>
        <div className="flex flex-col p-2">
          <a
            href="/aid/visits"
            target="_self"
            className="flex min-h-12 items-center rounded-md px-2 hover:bg-default"
          >
            {t("menu.desk")}
          </a>
          <Button variant="ghost" className="justify-start! min-h-12" onClick={leaving.ask}>
            {t("menu.signOut")}
          </Button>
        </div>
      </Popover>
    </>
  );
}
