import { z } from "zod";
import { saying } from "./aid-fields.ts";

const named = { commandId: z.uuid(), grantId: z.uuid(), version: z.int().min(1) };

/** 冲正: asks for a paid grant to be reversed, with the reason. */
export const askReversalInput = z.strictObject({ ...named, reason: saying(500) });
/** A second person confirms that the money is back; `reference` is the bank's number of it. */
export const confirmReversalInput = z.strictObject({ ...named, reference: saying(60) });
export const dropReversalInput = z.strictObject({ ...named, note: saying(500) });
export type AskReversal = z.output<typeof askReversalInput>;
export type ConfirmReversal = z.output<typeof confirmReversalInput>;
export type DropReversal = z.output<typeof dropReversalInput>;
