"use client";
import { memberSorts } from "@gongbang/domain/members/member-list";
import {
  densities,
  type MemberColumn,
  memberColumns,
  plainSettings,
  type ViewSettings,
} from "@gongbang/domain/members/member-view";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { SelectField } from "@gongbang/ui/field";
import { ArrowDown, ArrowUp, Columns3, Minus, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useColumnWord } from "./column-words.ts";
import { askedBy, hrefOf } from "./list-address.ts";

type Look = Pick<ViewSettings, "columns" | "density" | "sort" | "descending">;
const lookOf = ({ columns, density, sort, descending }: ViewSettings): Look => ({
  columns,
  density,
  sort,
  descending,
});

/** Which columns the list shows and in which order, how high its rows are, and by what it is sorted. */
export function ChooseColumnsForm({ settings, viewId }: { settings: ViewSettings; viewId: string | null }) {
  const [t, common] = [useTranslations("views"), useTranslations("common")];
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [look, setLook] = useState<Look>(() => lookOf(settings));
  const change = (part: Partial<Look>) => setLook({ ...look, ...part });
  const apply = () => {
    setOpen(false);
    router.push(hrefOf(askedBy({ ...settings, ...look }, viewId)));
  };
  return (
    <>
      <Button
        size="sm"
        icon={<Columns3 aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => {
          setLook(lookOf(settings));
          setOpen(true);
        }}
      >
        {t("columns")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("look.title")}
        size="md"
        footer={
          <>
            <Button variant="ghost" onClick={() => setLook(lookOf(plainSettings))}>
              {t("look.reset")}
            </Button>
            <Button onClick={() => setOpen(false)}>{common("actions.cancel")}</Button>
            <Button variant="primary" onClick={apply} locked={look.columns.length === 0}>
              {t("look.apply")}
            </Button>
          </>
        }
      >
        <div className="grid grid-cols-3 gap-3 pb-3 max-md:grid-cols-1">
          <SelectField
            label={t("look.sort")}
            value={look.sort}
            onChange={(event) =>
              change({ sort: memberSorts.find((each) => each === event.target.value) ?? "name" })
            }
            options={memberSorts.map((value) => ({ value, label: t(`look.sorts.${value}`) }))}
          />
          <SelectField
            label={t("look.order")}
            value={look.descending ? "descending" : "ascending"}
            onChange={(event) => change({ descending: event.target.value === "descending" })}
            options={(["ascending", "descending"] as const).map((value) => ({
              value,
              label: t(`look.${value}`),
            }))}
          />
          <SelectField
            label={t("look.density")}
            value={look.density}
            onChange={(event) => change({ density: event.target.value === "compact" ? "compact" : "normal" })}
            options={densities.map((value) => ({ value, label: t(`look.densities.${value}`) }))}
          />
        </div>
        <ColumnLists columns={look.columns} onChange={(columns) => change({ columns })} />
      </Dialog>
    </>
  );
}

type ColumnListsProps = { columns: MemberColumn[]; onChange: (columns: MemberColumn[]) => void };

function ColumnLists({ columns, onChange }: ColumnListsProps) {
  const t = useTranslations("views.look");
  const word = useColumnWord();
  const hidden = memberColumns.filter((each) => !columns.includes(each));
  const move = (at: number, step: number) => {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + step, 0, moved);
    onChange(next);
  };
  const act = (label: string, icon: React.ReactNode, run: () => void, off = false) => (
    <Button size="sm" variant="ghost" iconOnly icon={icon} aria-label={label} disabled={off} onClick={run} />
  );
  return (
    <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
      <section aria-label={t("shown")}>
        <h3 className="pb-1 text-sub text-muted">{t("shown")}</h3>
        <ol className="panel divide-y divide-separator">
          {columns.map((column, i) => (
            <li key={column} className="flex h-8 items-center gap-1 ps-3 pe-1 max-md:h-11">
              <span className="min-w-0 flex-1 truncate">{word(column)}</span>
              {act(t("up", { name: word(column) }), <ArrowUp aria-hidden />, () => move(i, -1), i === 0)}
              {act(
                t("down", { name: word(column) }),
                <ArrowDown aria-hidden />,
                () => move(i, 1),
                i === columns.length - 1,
              )}
              {act(t("hide", { name: word(column) }), <Minus aria-hidden />, () =>
                onChange(columns.filter((each) => each !== column)),
              )}
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={t("hidden")}>
        <h3 className="pb-1 text-sub text-muted">{t("hidden")}</h3>
        <ul className="panel divide-y divide-separator">
          {hidden.map((column) => (
            <li key={column} className="flex h-8 items-center gap-1 ps-3 pe-1 max-md:h-11">
              <span className="min-w-0 flex-1 truncate">{word(column)}</span>
              {act(t("show", { name: word(column) }), <Plus aria-hidden />, () =>
                onChange([...columns, column]),
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
