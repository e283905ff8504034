"use client";
import type { MemberSelection } from "@gongbang/domain/members/assign-keeper.input";
import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { Button } from "@gongbang/ui/button";
import type { Column } from "@gongbang/ui/data-table";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { AssignKeeperForm } from "./assign-keeper-form.tsx";
import type { MemberRow } from "./member-columns.tsx";

/** Ticked rows, or all that match but the unticked ones. It ends with the page that is shown. */
type Ticked = { all: boolean; ids: ReadonlySet<string> };
export type Picked = ReturnType<typeof usePicked>;

const none: Ticked = { all: false, ids: new Set() };

/** Which rows are ticked: with Shift also all between the last one and this. */
export function usePicked(shown: readonly string[]) {
  const t = useTranslations("views.pick");
  const [ticked, setTicked] = useState<Ticked>(none);
  const last = useRef<string | null>(null);
  const isTicked = (id: string) => ticked.ids.has(id) !== ticked.all;
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked.ids);
    for (const id of ids) {
      if (on === ticked.all) next.delete(id);
      else next.add(id);
    }
    setTicked({ ...ticked, ids: next });
  };
  const toggle = (id: string, on: boolean, range: boolean) => {
    const [from, to] = [shown.indexOf(range && last.current ? last.current : id), shown.indexOf(id)];
    const between = from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    last.current = id;
    set(between, on);
  };
  const column: Column<MemberRow> = {
    key: "pick",
    title: (
      <input
        type="checkbox"
        className="check"
        aria-label={t("page")}
        checked={shown.length > 0 && shown.every(isTicked)}
        onChange={(event) => set(shown, event.target.checked)}
      />
    ),
    cell: ({ id, name }) => (
      <input
        type="checkbox"
        className="check relative z-10"
        aria-label={t("row", { name })}
        checked={isTicked(id)}
        onChange={(event) =>
          toggle(
            id,
            event.target.checked,
            event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey,
          )
        }
      />
    ),
    width: "36px",
    hideOnPhone: true,
  };
  const selection = (filter: MemberFilter): MemberSelection =>
    ticked.all ? { filter, except: [...ticked.ids] } : { ids: [...ticked.ids] };
  return {
    column,
    ticked,
    selection,
    isEmpty: !ticked.all && ticked.ids.size === 0,
    pickAll: () => setTicked({ all: true, ids: new Set() }),
    clear: () => setTicked(none),
  };
}

/** What can be done with the ticked members; shown while some are. */
export function PickBar({ picked, filter }: { picked: Picked; filter: MemberFilter }) {
  const t = useTranslations("views.pick");
  if (picked.isEmpty) return null;
  const { all, ids } = picked.ticked;
  return (
    <section
      aria-label={t("bar")}
      className="panel flex shrink-0 flex-wrap items-center gap-2 bg-accent-soft px-3 py-1.5 max-md:hidden"
    >
      <span role="status" className="text-sub">
        {all && (ids.size === 0 ? t("allPicked") : t("allBut", { count: ids.size }))}
        {!all && t("picked", { count: ids.size })}
      </span>
      {!all && (
        <Button size="sm" variant="ghost" onClick={picked.pickAll}>
          {t("everybody")}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={picked.clear}>
        {t("clear")}
      </Button>
      <span className="ms-auto">
        <AssignKeeperForm selection={picked.selection(filter)} onDone={picked.clear} />
      </span>
    </section>
  );
}
