"use client";
import type { AppRouter } from "@gongbang/api/root";
import { isWholeNumber } from "@gongbang/domain/members/member-view";
import { Link } from "@gongbang/ui/link";
import { Tag } from "@gongbang/ui/tag";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { useTRPC } from "../../../shell/trpc-client.tsx";
import { type Asked, hrefOf } from "./list-address.ts";
import { clearRecents, readRecents, rememberText } from "./recent-searches.ts";

type Found = inferRouterOutputs<AppRouter>["members"]["find"];
type Choice = { key: string; href: string; text: string; body: ReactNode };
type SearchMembersFormProps = {
  officerId: string;
  /** What the address says now; a search keeps the view and leaves the page. */
  asked: Asked;
  maySeek: boolean;
};

/**
 * The register's one box: while somebody types, who may be meant and why; Enter opens the one that is chosen, or lists all
 * that fit. A whole number never comes into an address: it is asked by POST, and leads to the person's page.
 */
export function SearchMembersForm(props: SearchMembersFormProps) {
  const t = useTranslations("views.search");
  const id = useId();
  const { typed, text, open, at, choices, found, type, setOpen, go, submit, onKeyDown } = useSearch(props);
  const chosen = open ? choices[at] : undefined;
  return (
    <search className="relative w-[300px] max-md:w-full">
      {/* By POST even before the page is alive: what is typed must not come into an address. */}
      <form
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      >
        <Search
          aria-hidden
          size={15}
          className="pointer-events-none absolute start-2.5 top-1/2 z-1 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && `${id}-${chosen.key}`}
          aria-autocomplete="list"
          aria-label={t("label")}
          placeholder={t("placeholder")}
          autoComplete="off"
          data-page-search
          maxLength={40}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
          className="input ps-8!"
        />
        {open && (choices.length > 0 || text !== "") && (
          <div className="panel absolute start-0 top-full z-30 mt-1 w-[520px] max-w-[calc(100vw-32px)] overflow-hidden shadow-lg">
            {text === "" && (
              <RecentHead onClear={() => clearRecents(props.officerId, () => setOpen(false))} />
            )}
            <ChoiceList id={id} choices={choices} at={at} onChoose={go} />
            <Standing text={text} pending={found.isFetching} found={found.data} />
          </div>
        )}
      </form>
    </search>
  );
}

/** What is typed, what it finds, and which of the choices the arrows have come to. */
function useSearch({ officerId, asked, maySeek }: SearchMembersFormProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(asked.q ?? "");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const text = useSettled(typed.trim().slice(0, 40));
  const isNumber = isWholeNumber(text);
  const found = useFound(open ? text : "", maySeek && isNumber);
  const choices = useChoices({ text, isNumber, found: found.data, asked, officerId });
  const go = (choice: Choice) => {
    if (!isWholeNumber(choice.text)) rememberText(officerId, choice.text);
    setOpen(false);
    router.push(choice.href);
  };
  const submit = () => {
    const only = isNumber && choices.length === 1 ? choices[0] : undefined;
    const target = choices[at] ?? only ?? choices.find(({ key }) => key === "list");
    if (target && typed.trim() !== "") go(target);
    else if (typed.trim() === "") router.push(hrefOf({ ...asked, q: undefined, ...firstPage }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") setOpen(false);
    if (step === undefined || choices.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setAt(at === -1 && step === -1 ? choices.length - 1 : (at + step + choices.length) % choices.length);
  };
  const type = (next: string) => {
    setTyped(next);
    setAt(-1);
    setOpen(true);
  };
  return { typed, text, open, at, choices, found, type, setOpen, go, submit, onKeyDown };
}

const firstPage = { after: undefined, before: undefined, open: undefined };

type ChoiceListProps = { id: string; choices: Choice[]; at: number; onChoose: (choice: Choice) => void };

function ChoiceList({ id, choices, at, onChoose }: ChoiceListProps) {
  const t = useTranslations("views.search");
  return (
    <div
      role="listbox"
      id={`${id}-list`}
      aria-label={t("results")}
      className="max-h-[60dvh] overflow-y-auto py-1"
    >
      {choices.map((choice, i) => (
        <button
          key={choice.key}
          type="button"
          role="option"
          id={`${id}-${choice.key}`}
          aria-selected={i === at}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
          className="flex min-h-9 w-full items-center gap-3 px-3 text-start hover:bg-default aria-selected:bg-default max-md:min-h-11"
        >
          {choice.body}
        </button>
      ))}
    </div>
  );
}

function RecentHead({ onClear }: { onClear: () => void }) {
  const t = useTranslations("views.search");
  return (
    <div className="flex items-center px-3 pt-2 text-meta text-muted">
      <span>{t("recent")}</span>
      <button type="button" tabIndex={-1} className="ms-auto text-link" onClick={onClear}>
        {t("clearRecent")}
      </button>
    </div>
  );
}

type Sought = Found & { elsewhere?: { unionName: string } | null };

/** What the answers themselves do not say: that there are none, or that another union has the person. */
function Standing({ text, pending, found }: { text: string; pending: boolean; found: Sought | undefined }) {
  const t = useTranslations("views.search");
  const none = found !== undefined && found.members.length === 0 && found.unions.length === 0;
  return (
    <p role="status" className="border-t border-separator px-3 py-1.5 text-meta text-muted empty:hidden">
      {text !== "" && pending && !found && t("looking")}
      {found?.elsewhere && (
        <>
          {t("elsewhere", { unionName: found.elsewhere.unionName })}{" "}
          <Link href="/members/transfers/ask">{t("ask")}</Link>
        </>
      )}
      {!pending && none && !found.elsewhere && t("none")}
      {!none && found && t("hint")}
    </p>
  );
}

/** Who may be meant. A whole number is also asked of the other unions, where the officer may register somebody. */
function useFound(text: string, seek: boolean) {
  const trpc = useTRPC();
  const input = { text: text === "" ? " " : text, limit: 8 };
  const within = useQuery({
    ...trpc.members.find.queryOptions(input),
    enabled: text !== "" && !seek,
    gcTime: 0,
  });
  const beyond = useQuery({
    ...trpc.members.seek.queryOptions(input),
    enabled: text !== "" && seek,
    gcTime: 0,
    retry: 0,
  });
  const asked = seek ? beyond : within;
  return { data: asked.data as Sought | undefined, isFetching: asked.isFetching };
}

type Choosing = {
  text: string;
  isNumber: boolean;
  found: Sought | undefined;
  asked: Asked;
  officerId: string;
};

function useChoices({ text, isNumber, found, asked, officerId }: Choosing): Choice[] {
  const [t, why] = [useTranslations("views.search"), useTranslations("members.why")];
  const list = (q: string) => hrefOf({ ...asked, q, ...firstPage });
  if (text === "")
    return readRecents(officerId).map((each) => ({
      key: `recent-${each}`,
      href: list(each),
      text: each,
      body: <span>{each}</span>,
    }));
  const people = (found?.members ?? []).map(
    (each): Choice => ({
      key: each.id,
      href: `/members/${each.id}`,
      text,
      body: (
        <>
          <b className="w-16 shrink-0 truncate font-medium">{each.name}</b>
          <span className="w-40 shrink-0 text-sub tabular-nums text-muted max-md:hidden">{each.idMask}</span>
          <span className="min-w-0 flex-1 truncate text-sub text-muted">{each.unionName}</span>
          <Tag>{why(each.why)}</Tag>
        </>
      ),
    }),
  );
  const units = (found?.unions ?? []).map(
    ({ id, name }): Choice => ({
      key: id,
      href: hrefOf({ ...asked, union: id, q: undefined, ...firstPage }),
      text,
      body: (
        <>
          <span className="min-w-0 flex-1 truncate">{t("unitOnly", { name })}</span>
          <Tag>{t("unit")}</Tag>
        </>
      ),
    }),
  );
  if (isNumber) return people;
  const all = {
    key: "list",
    href: list(text),
    text,
    body: <span className="text-link">{t("listAll", { text })}</span>,
  };
  return [...people, ...units, all];
}

/** The value once it has rested for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 150);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
