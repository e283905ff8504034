"use client";
import { toast } from "@gongbang/ui/toast";
import { type MutationFunctionContext, useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { failureOf } from "./failure.ts";
import { useRefusal } from "./use-refusal.ts";

/** What `trpc.room.command.mutationOptions()` gives, as far as it is used here. */
export type CommandCall<Input, Answer> = {
  mutationKey?: readonly unknown[];
  mutationFn?: (input: Input, context: MutationFunctionContext) => Promise<Answer>;
};

export type CommandOptions<Answer> = {
  /** Said in a toast when it is done. */
  done?: string;
  onDone?: (answer: Answer) => void;
  /** The page is read again when it is done; on unless said. */
  refresh?: boolean;
  /** The refusal is shown by the caller, not by a toast. */
  quiet?: boolean;
};

/** A version-4 UUID, also where the page has no TLS and `randomUUID` is missing (a demo in the local network). */
export function newCommandId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Whether the server decided: a refusal does, and bad input. A lost answer does not, and neither does a fault of the
 * server's own, which may have come after the work was saved.
 */
export function wasDecided(error: unknown): boolean {
  const { code } = failureOf(error);
  return code !== null && code !== "INTERNAL_SERVER_ERROR";
}

/**
 * One command behind a button. Its id is kept until the server has decided, so that pressing again after a
 * lost answer is the same command.
 */
export function useCommand<Input extends { commandId: string }, Answer>(
  call: CommandCall<Input, Answer>,
  { done, onDone, refresh = true, quiet = false }: CommandOptions<Answer> = {},
) {
  const router = useRouter();
  const refusal = useRefusal();
  const commandId = useRef<string | null>(null);
  const mutation = useMutation({
    mutationKey: call.mutationKey,
    mutationFn: call.mutationFn,
    onSuccess: (answer: Answer) => {
      commandId.current = null;
      if (done) toast({ text: done });
      onDone?.(answer);
      if (refresh) router.refresh();
    },
    onError: (error) => {
      if (wasDecided(error)) commandId.current = null;
      if (!quiet) toast({ text: refusal(error), tone: "danger" });
    },
  });
  const run = (input: Omit<Input, "commandId">) => {
    commandId.current ??= newCommandId();
    mutation.mutate({ ...input, commandId: commandId.current } as Input);
  };
  return {
    run,
    pending: mutation.isPending,
    error: mutation.error,
    refusal: refusal(mutation.error),
    reset: mutation.reset,
  };
}
