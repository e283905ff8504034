import type { returnArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { endArchive } from "./decide-archive.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Gives the archive back to whoever filed it, with what is to be put right. Where it waits for its tiers, by one of them. */
export async function returnArchive(office: Office, input: StepOf<typeof returnArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  const { note } = input;
  if (loaded.row.status === "reviewed") return endArchive(office, loaded, "return", { note });
  return takeStep(office, loaded, { event: "return", note });
}
