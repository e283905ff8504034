"use client";
import { toast } from "@gongbang/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type BaseSyntheticEvent, useEffect, useRef, useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { failureOf } from "~/shell/failure.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useDraft } from "~/shell/use-draft.ts";
import { useRefusal, useSentence } from "~/shell/use-refusal.ts";
import { faultsIn, type VisitValues, wireOf } from "./visit-values.ts";

type Asked = { archiveId: string; officerId: string; fresh: VisitValues };
type Kept = ReturnType<typeof useDraft<VisitValues>>;

/**
 * The visit's form and its way to the office. Everything typed is kept on this device under one command id until the
 * office has answered: a lost reply is sent again under the same id, and the visit is written once.
 */
export function useVisit({ archiveId, officerId, fresh }: Asked) {
  const t = useTranslations("aid.visits.form");
  const router = useRouter();
  const [refusal, sentence] = [useRefusal(), useSentence()];
  const form = useForm<VisitValues>({ defaultValues: fresh });
  const draft = useDraft<VisitValues>(`visit ${officerId} ${archiveId}`);
  const restored = useKeeping(form, draft);
  const another = useRef(false);
  const sending = useMutation({
    mutationFn: useTRPC().visits.recordVisit.mutationOptions().mutationFn,
    onSuccess: ({ id }: { id: string }) => {
      void draft.drop();
      toast({ text: t("saved") });
      router.push(another.current ? "/aid/visits/new" : `/aid/visits/${id}`);
    },
    onError: (error) => {
      const { code, issues } = failureOf(error);
      // An answer of any kind says that nothing was written: only silence leaves it open.
      draft.keep({ values: form.getValues(), sent: code === null });
      for (const { path, code: message } of issues) form.setError(path as "note", { message });
    },
  });

  const send = form.handleSubmit(async (values) => {
    if (sending.isPending) return;
    const { commandId, deviceAt: first, keptAt } = draft.keep({ values });
    const deviceAt = first ?? keptAt;
    const wire = wireOf(values, { commandId, archiveId, deviceAt });
    const faults = faultsIn(wire);
    for (const { name, code } of faults) form.setError(name as "note", { message: code });
    if (faults.length > 0) return;
    // The id is on the disk before it is on the way: a page that is closed now sends the same visit again.
    await draft.keep({ values, sent: true, deviceAt }).kept;
    sending.mutate(wire);
  });
  useSendAgain(draft.sent, send);

  const { code, issues } = failureOf(sending.error);
  return {
    form,
    sentence,
    restored,
    pending: sending.isPending,
    keptAt: draft.keptAt,
    keeping: draft.keeping,
    refusal: code !== null && issues.length === 0 ? refusal(sending.error) : null,
    /** It went out, and nothing came back. */
    unanswered: draft.sent && !sending.isPending,
    save: (thenAnother: boolean) => (event?: BaseSyntheticEvent) => {
      another.current = thenAnother;
      return send(event);
    },
    discard: () => {
      void draft.drop();
      form.reset(fresh);
    },
  };
}

/** Brings an earlier draft back, and keeps what is typed from then on. True where there was one. */
function useKeeping(form: UseFormReturn<VisitValues>, { keep, restore, keptAt, keeping }: Kept): boolean {
  const [restored, setRestored] = useState(false);
  // After the first paint, for the server's page knows no drafts.
  useEffect(() => {
    void restore().then((values) => {
      if (values === null) return;
      form.reset(values);
      setRestored(true);
    });
  }, [form, restore]);
  useEffect(() => {
    const watching = form.watch((_, { name }) => {
      // A form that is set back as a whole names no field.
      if (name !== undefined) keep({ values: form.getValues() });
    });
    return () => watching.unsubscribe();
  }, [form, keep]);
  return restored && (keptAt !== null || keeping);
}

/** What went unanswered goes out again when the network is back. */
function useSendAgain(unanswered: boolean, send: () => Promise<void>) {
  useEffect(() => {
    if (!unanswered) return;
    const again = () => void send();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  });
}
