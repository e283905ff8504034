import type { Office } from "./office.ts";

/** What is said of a record that goes to somebody else. */
export type RecordBrief = {
  id: string;
  number: string;
  name: string;
  unionId: string;
  unionPath: string;
  keeperId: string;
  /** Whether it has ended, and goes nowhere any more. */
  isEnded: boolean;
};

/** How a room's records are handed on. It registers in root.ts. */
export type TransitionDesk = {
  /** The record, held. Refuses with ACCESS.NOT_FOUND. */
  hold: (office: Office, id: string) => Promise<RecordBrief>;
  /** Another officer keeps it from now on. */
  give: (office: Office, record: RecordBrief, officerId: string) => Promise<unknown>;
  /** Where a record of this number is kept, and nothing else of it. Refuses with ACCESS.NOT_FOUND. */
  find: (office: Office, number: string) => Promise<{ id: string; unionId: string }>;
  /** The record comes over. Refuses with TRANSITION.MOVED_ON, TRANSITION.MEMBER_ELSEWHERE, TRANSITION.MONEY_ON_A_LIST. */
  takeOver: (office: Office, transitionId: string, keeperId: string) => Promise<unknown>;
  /** What an accepted referral asks for stands on the receiver's list of tasks. */
  welcome: (
    office: Office,
    task: { recordId: string; transitionId: string; words: string },
  ) => Promise<unknown>;
  /** The referral is over, and so is what it had put on that list. */
  farewell: (office: Office, transitionId: string) => Promise<unknown>;
};
