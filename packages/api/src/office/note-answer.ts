import type { z } from "zod";
import type { Office } from "../office.ts";

export type Of<T extends z.ZodType> = z.output<T>;

export const answered = ({ actor, today, now }: Office, note: string) => ({
  ...{ answeredBy: actor.id, answererName: actor.name, answeredOn: today, answerNote: note, openedAt: now },
});
