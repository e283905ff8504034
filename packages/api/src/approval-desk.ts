import type { Lack } from "@gongbang/domain/kernel/machine";
import type { ApprovalKind } from "@gongbang/domain/office/approval-rule";
import type { Said } from "./agree.ts";
import type { Office } from "./office.ts";
import type { Facts, Waiting } from "./open-approval.ts";

/** 审批依据: one thing that the decision rests on, and whether it is as it should be. Words: approvals.basis.<key>. */
export type Basis = {
  key: string;
  ok: boolean;
  count?: number;
  fen?: number;
  day?: string;
  text?: string;
};

/** What may be read of a thing that waits: for the page of an item, and for a bulk approval. */
export type Shown = {
  thing: Waiting;
  facts: Facts;
  basis: Basis[];
  /** Why it is no case for a bulk approval (product.md D7); empty where it is one. */
  exceptions: Lack[];
  /** The category that is agreed to where nobody says another one. */
  grade: string | null;
  /** Whether a "no" may be for a false statement: of an application for the file. */
  judgesStatement?: boolean;
  href: string;
};

/** How a room's things are decided. Each of them holds the thing, and takes its step once the tiers are through. */
export type ApprovalDesk = {
  show: (office: Office, id: string) => Promise<Shown>;
  /** Holds the thing until the command ends: it is held before its item, by everybody. */
  hold: (office: Office, id: string) => Promise<unknown>;
  agree: (office: Office, id: string, said: Said) => Promise<unknown>;
  decideAgainst: (office: Office, id: string, outcome: "return" | "refuse", said: Said) => Promise<unknown>;
  /** 撤回 before anybody has decided: back to whoever handed it in. */
  withdraw: (office: Office, id: string, note: string) => Promise<unknown>;
};

/** The rooms whose things are decided by tiers; they register in root.ts and handlers.ts. */
export type ApprovalDesks = Readonly<Record<ApprovalKind, ApprovalDesk>>;
