"use client";
import { visitedLast } from "@gongbang/domain/aid/round";
import { Button } from "@gongbang/ui/button";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { found } from "./find-people.ts";
import type { RoundPerson } from "./round-cache.ts";

type Card = (person: RoundPerson) => ReactNode;

export const Cards = ({ people, card }: { people: readonly RoundPerson[]; card: Card }) => (
  <ul className="flex flex-col gap-3">{people.map(card)}</ul>
);

/** Households that are not due (product.md E1): those visited last behind a press, any of them by a search. */
export function OtherHouseholds({
  people,
  text,
  card,
}: {
  people: readonly RoundPerson[];
  text: string;
  card: Card;
}) {
  const t = useTranslations("rounds.others");
  const [open, setOpen] = useState(false);
  const searched = text.trim() !== "";
  const shown = searched ? found(people, text) : open ? visitedLast(people) : [];
  if (people.length === 0 || (searched && shown.length === 0)) return null;
  if (shown.length === 0)
    return (
      <Button icon={<Plus />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
    );
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3">
      <h2 className="text-[14px] text-muted">
        {searched ? t("title") : t("last", { count: people.length })}
      </h2>
      <Cards people={shown} card={card} />
    </section>
  );
}
