import { type RecordVisit, recordVisitInput } from "@gongbang/domain/aid/record-visit.input";
import { addMonths, type Day } from "@gongbang/domain/kernel/day";
import type { z } from "zod";

export type VisitWire = z.input<typeof recordVisitInput>;

/** What stands in the form's fields. */
export type VisitValues = {
  visitedOn: string;
  startedTime: string;
  minutes: string;
  method: string;
  met: boolean;
  notMetReason: string;
  topics: string[];
  outcomes: string[];
  note: string;
  secondVisitor: string;
  nextVisitOn: string;
  handOverGrantId: string;
  proposes: boolean;
  proposal: { fundId: string; kind: string; amount: string; way: string; reason: string };
};

export const lengths = ["15", "30", "60", "90"] as const;
/** When to go again, in months from the visit. */
export const intervals = [1, 3, 6] as const;

/** Most visits are at home, today, for half an hour, and somebody is met (product.md D11). */
export const freshVisit = (today: Day, clock: string): VisitValues => ({
  visitedOn: today,
  startedTime: clock,
  minutes: "30",
  method: "home",
  met: true,
  notMetReason: "",
  topics: [],
  outcomes: [],
  note: "",
  secondVisitor: "",
  nextVisitOn: addMonths(today, 1),
  handOverGrantId: "",
  proposes: false,
  proposal: { fundId: "", kind: "", amount: "", way: "bank", reason: "" },
});

type Sending = { commandId: string; archiveId: string; deviceAt: string | null };

/** The fields as the command takes them: what is not ticked is not sent. */
export function wireOf(values: VisitValues, sending: Sending): VisitWire {
  const { proposes, proposal, handOverGrantId, notMetReason, ...rest } = values;
  return {
    ...(rest as Pick<VisitWire, "method"> & typeof rest),
    ...sending,
    notMetReason: values.met || notMetReason === "" ? null : (notMetReason as RecordVisit["notMetReason"]),
    topics: values.topics as RecordVisit["topics"],
    outcomes: values.outcomes as RecordVisit["outcomes"],
    handOverGrantId: handOverGrantId === "" ? null : handOverGrantId,
    proposal: proposes ? (proposal as VisitWire["proposal"]) : null,
  };
}

/** What is wrong with the fields, each with its code; nothing where the office would read it. */
export function faultsIn(wire: VisitWire): { name: string; code: string }[] {
  const read = recordVisitInput.safeParse(wire);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ name: path.join("."), code: message }));
}
