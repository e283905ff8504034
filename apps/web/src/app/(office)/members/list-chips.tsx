import { FilterChip } from "@gongbang/ui/filter-bar";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Asked, hrefOf } from "./list-address.ts";
import type { UnionNames } from "./union-names.ts";

type ChipsProps = { asked: Asked; unionNames: UnionNames };

/** The quick filters: by union, and by how a membership stands. */
export function ListChips({ asked, unionNames }: ChipsProps) {
  const [t, chips] = [useTranslations("members.status"), useTranslations("members.chips")];
  return (
    <>
      {asked.union && (
        <FilterChip active href={hrefOf({ ...asked, union: undefined })}>
          {chips("union", { name: unionNames[asked.union] ?? "" })}
          <X aria-label={chips("clear")} size={13} />
        </FilterChip>
      )}
      {(["active", "applied", "transferring", "retained", "left"] as const).map((each) => (
        <FilterChip
          key={each}
          href={hrefOf({ ...asked, status: each === asked.status ? undefined : each })}
          active={each === asked.status}
        >
          {t(each)}
        </FilterChip>
      ))}
    </>
  );
}
