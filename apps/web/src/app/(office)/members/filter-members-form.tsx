"use client";
import {
  filterTypeOf,
  type MemberCondition,
  type MemberGroup,
  type MemberSubgroup,
  memberCondition,
} from "@gongbang/domain/members/member-filter";
import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { SelectField } from "@gongbang/ui/field";
import { ListFilter, Plus, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConditionFields, type Draft } from "./condition-fields.tsx";
import { askedBy, hrefOf } from "./list-address.ts";

type Match = MemberGroup["match"];
type DraftGroup = { key: number; match: Match; of: Draft[] };
/** The outer group is the first; the others stand in it. */
type Drafts = { match: Match; of: Draft[]; groups: DraftGroup[] };

let made = 0;
const nextKey = () => ++made;
const newDraft = (): Draft => ({ key: nextKey(), field: "unitName", op: "contains", value: "" });

const draftOf = (condition: MemberCondition): Draft => ({
  key: nextKey(),
  field: condition.field,
  op: condition.op,
  value: "value" in condition ? condition.value : "",
});

const isGroup = (part: MemberCondition | MemberSubgroup): part is MemberSubgroup => "of" in part;

function draftsOf(where: MemberGroup | undefined): Drafts {
  const parts = where?.of ?? [];
  return {
    match: where?.match ?? "all",
    of: parts.flatMap((part) => (isGroup(part) ? [] : [draftOf(part)])),
    groups: parts.filter(isGroup).map(({ match, of }) => ({ key: nextKey(), match, of: of.map(draftOf) })),
  };
}

/** The condition that a row says; null while it is not whole. */
export function conditionOf({ field, op, value }: Draft): MemberCondition | null {
  const bare = ["empty", "filled", "yes", "no", "me"].includes(op);
  const sent = filterTypeOf(field) === "number" || op.endsWith("Days") ? Number(value || Number.NaN) : value;
  const read = memberCondition.safeParse(bare ? { field, op } : { field, op, value: sent });
  return read.success ? read.data : null;
}

/** What the rows say together; null while one is not whole. */
function groupOf({ match, of, groups }: Drafts): MemberGroup | null {
  const own = of.map(conditionOf);
  const inner = groups
    .filter((group) => group.of.length > 0)
    .map((group) => ({ match: group.match, of: group.of.map(conditionOf) }));
  const all = [...own, ...inner.flatMap((group) => group.of)];
  if (all.some((each) => each === null)) return null;
  return { match, of: [...own, ...inner] as MemberGroup["of"] };
}

type FilterMembersFormProps = { settings: ViewSettings; viewId: string | null; mayAssign: boolean };

/** The filter of the list: conditions and groups of them, each a row of field, relation and value, all native controls. */
export function FilterMembersForm({ settings, viewId, mayAssign }: FilterMembersFormProps) {
  const t = useTranslations("views");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [drafts, setDrafts] = useState<Drafts>(() => draftsOf(settings.filter.where));
  const [wrong, setWrong] = useState(false);
  const active = (settings.filter.where?.of ?? []).length;
  const apply = (next: Drafts) => {
    const where = groupOf(next);
    setWrong(where === null);
    if (where === null) return;
    setOpen(false);
    router.push(hrefOf(askedBy({ ...settings, filter: { ...settings.filter, where } }, viewId)));
  };
  const change = (part: Partial<Drafts>) => setDrafts({ ...drafts, ...part });
  const changeGroup = (key: number, part: Partial<DraftGroup>) =>
    change({ groups: drafts.groups.map((group) => (group.key === key ? { ...group, ...part } : group)) });
  const addGroup = () =>
    change({ groups: [...drafts.groups, { key: nextKey(), match: "any", of: [newDraft()] }] });
  return (
    <>
      <Button
        size="sm"
        icon={<ListFilter aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => {
          setDrafts(draftsOf(settings.filter.where));
          setWrong(false);
          setOpen(true);
        }}
      >
        {active > 0 ? t("setUpCount", { count: active }) : t("setUp")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("filter.title")}
        size="lg"
        footer={
          <>
            <Button variant="ghost" onClick={() => apply({ match: "all", of: [], groups: [] })}>
              {t("filter.clear")}
            </Button>
            <Button variant="primary" onClick={() => apply(drafts)}>
              {t("filter.apply")}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {wrong && (
            <AlertBanner tone="danger" live>
              {t("filter.incomplete")}
            </AlertBanner>
          )}
          <Rows
            match={drafts.match}
            of={drafts.of}
            mayAssign={mayAssign}
            onMatch={(match) => change({ match })}
            onRows={(of) => change({ of })}
          />
          {drafts.groups.map((group, i) => (
            <fieldset key={group.key} className="rounded border border-border p-3">
              <legend className="px-1 text-sub text-muted">{t("filter.group", { number: i + 1 })}</legend>
              <Rows
                match={group.match}
                of={group.of}
                mayAssign={mayAssign}
                onMatch={(match) => changeGroup(group.key, { match })}
                onRows={(of) => changeGroup(group.key, { of })}
                onRemove={() => change({ groups: drafts.groups.filter(({ key }) => key !== group.key) })}
              />
            </fieldset>
          ))}
          {drafts.groups.length < 5 && (
            <div>
              <Button size="sm" variant="ghost" icon={<Plus aria-hidden />} onClick={addGroup}>
                {t("filter.addGroup")}
              </Button>
            </div>
          )}
        </div>
      </Dialog>
    </>
  );
}

type RowsProps = {
  match: Match;
  of: Draft[];
  mayAssign: boolean;
  onMatch: (match: Match) => void;
  onRows: (rows: Draft[]) => void;
  onRemove?: () => void;
};

function Rows({ match, of, mayAssign, onMatch, onRows, onRemove }: RowsProps) {
  const t = useTranslations("views.filter");
  return (
    <div className="flex flex-col gap-2">
      {of.length > 1 && (
        <SelectField
          label={t("match")}
          hideLabel
          className="w-44"
          value={match}
          onChange={(event) => onMatch(event.target.value === "any" ? "any" : "all")}
          options={[
            { value: "all", label: t("matchAll") },
            { value: "any", label: t("matchAny") },
          ]}
        />
      )}
      {of.length === 0 && !onRemove && <p className="text-sub text-muted">{t("empty")}</p>}
      {of.map((draft, i) => (
        <fieldset key={draft.key} className="flex items-start gap-2 max-md:flex-wrap">
          <legend className="sr-only">{t("condition", { number: i + 1 })}</legend>
          <ConditionFields
            draft={draft}
            mayAssign={mayAssign}
            onChange={(next) => onRows(of.map((each) => (each.key === draft.key ? next : each)))}
          />
          <Button
            size="sm"
            variant="ghost"
            iconOnly
            icon={<X aria-hidden />}
            aria-label={t("remove")}
            className="mt-0.5"
            onClick={() => onRows(of.filter(({ key }) => key !== draft.key))}
          />
        </fieldset>
      ))}
      <div className="flex gap-2">
        {of.length < 12 && (
          <Button
            size="sm"
            variant="ghost"
            icon={<Plus aria-hidden />}
            onClick={() => onRows([...of, newDraft()])}
          >
            {t("add")}
          </Button>
        )}
        {onRemove && (
          <Button size="sm" variant="ghost" onClick={onRemove}>
            {t("removeGroup")}
          </Button>
        )}
      </div>
    </div>
  );
}
