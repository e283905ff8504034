import type { Action } from "../access/policy.ts";
import type { Span } from "./deadline.ts";
import { allow, type Decision, type Refusal, refuse } from "./decision.ts";

type Stateful = { status: string };

/** Where a step leads that leaves its record as it stands: what was done is written down, and clocks stop and start. */
export const stays = "stays";

/** What a step still lacks: a refusal code and, where there is one, the tab or field that settles it. */
export type Lack = Refusal;

export type Clock<Event extends string, Fact extends string> = {
  /** The step that starts the clock; `"create"` is the making of the record itself. */
  startsOn: Event | "create";
  /** The recorded fact that the days are counted from. Without it they count from the day of the step. */
  from?: Fact;
  /** The starting fact may be unknown: the clock does not start then. */
  whenKnown?: true;
  /** The recorded number of units that the parties agreed on; `span` is the most they may agree on. */
  agreed?: Fact;
  /** The recorded number of units that the place asks for; `span` is the least, and holds where nothing is recorded. */
  least?: Fact;
  stopsOn: readonly Event[];
  span: Span;
  /** Law and article, or the local rule, as the screen shows it: a key of the message files. */
  law: string;
  /** A clock that permits a step when it has run out, instead of demanding one before it does. */
  permits?: true;
};

/** A status machine as data: every arrow that the office may take stands in `transitions`. */
export type Machine<Rec extends Stateful, Event extends string, ClockName extends string> = {
  name: string;
  initial: Rec["status"];
  states: Record<Rec["status"], { final?: true }>;
  transitions: Record<
    Event,
    {
      from: readonly Rec["status"][];
      to: Rec["status"] | typeof stays;
      action: Action;
      /** Everything the step still lacks, all of it at once; empty where it may be taken. */
      lacks?: (record: Rec) => Lack[];
    }
  >;
  clocks: Record<ClockName, Clock<NoInfer<Event>, Extract<keyof Rec, string>>>;
};

/** Curried so that the record is given, and the events and clocks are inferred. */
export const machineFor =
  <Rec extends Stateful>() =>
  <const Event extends string, const ClockName extends string>(machine: Machine<Rec, Event, ClockName>) =>
    machine;

/**
 * Where `event` leads from the record's state.
 * Refuses with STATUS.NOT_FROM_HERE, with the one thing that is lacking, or with STATUS.LACKS and all of them.
 */
export function step<Rec extends Stateful, Event extends string>(
  machine: Machine<Rec, Event, string>,
  record: NoInfer<Rec>,
  event: NoInfer<Event>,
): Decision<Rec["status"]> {
  const transition = machine.transitions[event];
  if (!transition.from.includes(record.status)) {
    return refuse({ code: "STATUS.NOT_FROM_HERE", machine: machine.name, event, status: record.status });
  }
  const lacks = transition.lacks?.(record) ?? [];
  const [only] = lacks;
  if (only === undefined) return allow(leadsTo(transition.to, record.status));
  return refuse(lacks.length === 1 ? only : { code: "STATUS.LACKS", lacks });
}

/** The steps that lead out of the record's state, with what each still lacks: what the buttons show. */
export function nextSteps<Rec extends Stateful, Event extends string>(
  machine: Machine<Rec, Event, string>,
  record: NoInfer<Rec>,
): { event: Event; to: Rec["status"]; action: Action; lacks: Lack[] }[] {
  const events = Object.keys(machine.transitions) as Event[];
  return events
    .filter((event) => machine.transitions[event].from.includes(record.status))
    .map((event) => {
      const { to, action, lacks } = machine.transitions[event];
      return { event, to: leadsTo(to, record.status), action, lacks: lacks?.(record) ?? [] };
    });
}

/** The state that a step leads to from `was`. */
export const leadsTo = <Status extends string>(to: Status | typeof stays, was: Status): Status =>
  to === stays ? was : to;
