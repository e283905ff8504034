import type { Change } from "@gongbang/db/audit";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import type { Actor, Scope } from "@gongbang/domain/access/policy";
import type { WorkCalendar } from "@gongbang/domain/kernel/calendar";
import type { Day } from "@gongbang/domain/kernel/day";

/** What a use case says it touched, for the trail: the object, and the record whose page shows it. */
export type About = {
  type: string;
  id: string;
  recordId?: string;
  unionPath: string;
  changes?: Change[];
  reason?: string;
};

/** What a use case may touch: the data as this actor sees it, who acts, and the day it is. */
export type Office = {
  tx: Tx;
  actor: Actor;
  /** How wide this call reaches. Only for choosing an index, never for deciding who sees what. */
  scope: Scope;
  today: Day;
  now: Date;
  keys: Keyring;
  calendar: () => Promise<WorkCalendar>;
  /** Names what the call touches. A write says so once; a read only where it shows something sensitive. */
  about: (about: About) => void;
  /** Puts a job on the queue, in this transaction. */
  enqueue: (jobId: string) => Promise<void>;
};
