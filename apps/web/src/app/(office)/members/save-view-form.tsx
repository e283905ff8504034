"use client";
import type { AppRouter } from "@gongbang/api/root";
import type { Role } from "@gongbang/domain/access/policy";
import { saveViewInput, shareViewInput, type ViewSettings } from "@gongbang/domain/members/member-view";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { CheckboxField, ChipGroup, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import type { inferRouterOutputs } from "@trpc/server";
import { Bookmark, Settings2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../shell/trpc-client.tsx";
import { useCommand } from "../../../shell/use-command.ts";
import { useCommandForm } from "../../../shell/use-command-form.ts";
import { askedBy, hrefOf } from "./list-address.ts";

type View = inferRouterOutputs<AppRouter>["views"]["list"]["views"][number];
/** The roles that a shared view may open first for, with their names. */
type RoleChoices = readonly { value: Role; label: string }[];
type SaveViewFormProps = {
  settings: ViewSettings;
  view: View | null;
  /** Null for who may not share. */
  roleChoices: RoleChoices | null;
};

/** Keeps what the list shows now under a name; an own view is changed, shared or taken away here too. */
export function SaveViewForm({ settings, view, roleChoices }: SaveViewFormProps) {
  const t = useTranslations("views");
  const own = view?.isMine ? view : null;
  return (
    <>
      <DialogButton
        size="sm"
        icon={<Bookmark aria-hidden />}
        label={t("save")}
        title={t("keep.title")}
        dialogSize="sm"
      >
        {(close) => <NameForm settings={settings} view={own} close={close} />}
      </DialogButton>
      {own && (
        <DialogButton
          size="sm"
          variant="ghost"
          icon={<Settings2 aria-hidden />}
          label={t("keep.open")}
          title={t("keep.manage", { name: own.name })}
          dialogSize="sm"
        >
          {(close) => (
            <div className="flex flex-col gap-4">
              {roleChoices && <ShareForm view={own} roleChoices={roleChoices} close={close} />}
              <RemoveView view={own} close={close} />
            </div>
          )}
        </DialogButton>
      )}
    </>
  );
}

type NameFormProps = { settings: ViewSettings; view: View | null; close: () => void };

function NameForm({ settings, view, close }: NameFormProps) {
  const t = useTranslations("views.keep");
  const [router, trpc] = [useRouter(), useTRPC()];
  const done = {
    done: t("saved"),
    refresh: false,
    onDone: ({ id }: { id: string }) => {
      close();
      router.push(hrefOf(askedBy(settings, id)));
      router.refresh();
    },
  };
  const f = useCommandForm(saveViewInput, {
    defaults: { name: "", settings, opensFirst: false },
    command: trpc.views.save.mutationOptions(),
    ...done,
  });
  const update = useCommand(trpc.views.save.mutationOptions(), done);
  return (
    <FormLayout
      {...f.layout}
      actions={
        <>
          {view && (
            <Button
              busy={update.pending}
              onClick={() =>
                update.run({
                  viewId: view.id,
                  version: view.version,
                  name: view.name,
                  settings,
                  opensFirst: view.opensFirst,
                })
              }
            >
              {t("update", { name: view.name })}
            </Button>
          )}
          <Button type="submit" variant="primary" busy={f.pending}>
            {view ? t("asNew") : t("title")}
          </Button>
        </>
      }
    >
      <TextField label={t("name")} required maxLength={30} {...f.field("name")} />
      <CheckboxField label={t("opensFirst")} {...f.field("opensFirst")} />
    </FormLayout>
  );
}

type ShareFormProps = { view: View; roleChoices: RoleChoices; close: () => void };

function ShareForm({ view, roleChoices, close }: ShareFormProps) {
  const t = useTranslations("views.keep");
  const trpc = useTRPC();
  const f = useCommandForm(shareViewInput, {
    defaults: { viewId: view.id, version: view.version, isShared: view.isShared, firstFor: view.firstFor },
    command: trpc.views.share.mutationOptions(),
    done: t("shared"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("shareSave")}
        </Button>
      }
    >
      <CheckboxField label={t("isShared")} hint={t("shareHint")} {...f.field("isShared")} />
      <ChipGroup label={t("firstFor")} type="checkbox" options={roleChoices} {...f.field("firstFor")} />
    </FormLayout>
  );
}

function RemoveView({ view, close }: { view: View; close: () => void }) {
  const t = useTranslations("views.keep");
  const router = useRouter();
  const { run, pending } = useCommand(useTRPC().views.remove.mutationOptions(), {
    done: t("removed"),
    refresh: false,
    onDone: () => {
      close();
      router.push("/members?view=all");
      router.refresh();
    },
  });
  return (
    <div className="flex flex-col gap-2 border-t border-separator pt-3">
      <p className="text-sub text-muted">{t("removeSure", { name: view.name })}</p>
      <div>
        <Button
          variant="danger-soft"
          busy={pending}
          onClick={() => run({ viewId: view.id, version: view.version })}
        >
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
