import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Context } from "./context.ts";
import { deny, readFor, writeFor } from "./door.ts";
import { log } from "./log.ts";
import type { Office } from "./office.ts";
import { badCharacter } from "./plain-input.ts";

const t = initTRPC
  .context<Context>()
  .meta<{ action: Action }>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({
      message: error.code,
      code: shape.code,
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        refusal: error.cause instanceof Refused ? error.cause.refusal : null,
        issues: error.cause instanceof z.ZodError ? issuesOf(error.cause) : null,
        requestId: ctx?.requestId ?? null,
      },
    }),
  });
export const { router, createCallerFactory } = t;

const issuesOf = ({ issues }: z.ZodError) =>
  issues.slice(0, 50).map(({ path, message }) => ({ path: path.join("."), code: message }));

/** Every command carries the id its form made: a resend is the same command. */
export const commandInput = { commandId: z.uuid() };

type Shape = z.ZodType;
// tRPC cannot see through a generic output schema; `run` is held to it above, and the schema parses it.
type Answer = Promise<never>;

/** The schema as what tRPC calls: at once, since zod walks an object several times as fast where nothing in it waits. */
const listed =
  <O extends Shape>(output: O) =>
  (answer: unknown): z.output<O> =>
    output.parse(answer);

/**
 * A procedure that may do `action`. It opens the call's one transaction, as wide as the policy grants
 * this actor, so that neither the use case nor its queries say anything about permission.
 */
export const may = (action: Action) => ({
  /** A query. It leaves a line in the trail where the use case names a sensitive record by `about`. */
  read: <I extends Shape, O extends Shape>(
    input: I,
    output: O,
    run: (office: Office, input: z.output<I>) => Promise<z.input<O>>,
  ) =>
    t.procedure
      .meta({ action })
      .input(input)
      .output(listed(output))
      .query(
        ({ ctx, input: asked }) =>
          entered(ctx, action, asked, (scope, actor) =>
            readFor({ ctx, action, actor, scope }, (office) => run(office, asked as z.output<I>)),
          ) as Answer,
      ),

  /** A mutation, with a `commandId`: it takes effect once, and leaves exactly one line in the trail. */
  command: <I extends Shape, O extends Shape>(
    input: I,
    output: O,
    run: (office: Office, input: z.output<I>) => Promise<z.input<O>>,
  ) =>
    t.procedure
      .meta({ action })
      .input(input)
      .output(listed(output))
      .mutation(
        ({ ctx, path, input: asked }) =>
          entered(ctx, action, asked, (scope, actor) =>
            writeFor({ ctx, action, actor, scope, path, input: asked as { commandId: string } }, (office) =>
              run(office, asked as z.output<I>),
            ),
          ) as Answer,
      ),
});

/** Answers anybody, with nothing: whether the office can be reached, and what a call costs that does nothing. */
export const ping = t.procedure
  .input(z.strictObject({}))
  .output(listed(z.object({ up: z.literal(true) })))
  .query(() => ({ up: true as const }));

type Entered = NonNullable<ReturnType<typeof scopeFor>>;

async function entered<T>(
  ctx: Context,
  action: Action,
  input: unknown,
  run: (scope: Entered, actor: NonNullable<Context["actor"]>) => Promise<T>,
): Promise<T> {
  const { actor } = ctx;
  if (!actor) throw new TRPCError({ code: "UNAUTHORIZED" });
  const scope = scopeFor(actor, action);
  if (!scope) {
    await deny({ ctx, action, actor });
    throw new TRPCError({ code: "FORBIDDEN" });
  }
  const bad = badCharacter(input);
  if (bad) throw new TRPCError({ code: "BAD_REQUEST", cause: bad });
  return run(scope, actor).catch((error: unknown) => {
    throw asTRPCError(error, ctx, action);
  });
}

/** Not found and not yours are one answer; any other refusal is a conflict; the rest is a bug of ours. */
function asTRPCError(error: unknown, ctx: Context, action: Action): TRPCError {
  if (error instanceof Refused) {
    const code = error.refusal.code === "ACCESS.NOT_FOUND" ? "NOT_FOUND" : "CONFLICT";
    return new TRPCError({ code, cause: error });
  }
  log("error", "bug", {
    action,
    requestId: ctx.requestId,
    error: withoutParams(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR" });
}

/** A failed statement names its parameters, which are people's data: the log keeps the statement only. */
const withoutParams = (stack: string) => stack.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, "");
