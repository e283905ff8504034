import { FilterChip } from "@gongbang/ui/filter-bar";
import { X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { api } from "../../../shell/trpc-server.ts";
import { type Asked, hrefOf } from "./list-address.ts";

/** The quick filters: by union, and by how a membership stands. */
export async function ListChips({ asked }: { asked: Asked }) {
  const t = await getTranslations("members.status");
  return (
    <>
      {asked.union && <UnionChip unionId={asked.union} asked={asked} />}
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

async function UnionChip({ unionId, asked }: { unionId: string; asked: Asked }) {
  const [t, unions] = [await getTranslations("members.chips"), await api.members.unions({})];
  const name = unions.find(({ id }) => id === unionId)?.shortName ?? "";
  return (
    <FilterChip active href={hrefOf({ ...asked, union: undefined })}>
      {t("union", { name })}
      <X aria-label={t("clear")} size={13} />
    </FilterChip>
  );
}
