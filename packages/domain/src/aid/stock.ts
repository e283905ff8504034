import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** Goods of a campaign in whole pieces: what came in, what reached people, what went back. */
export type Stock = { received: number; handedOut: number; returned: number };

/** What is on the shelf. */
export const onHand = ({ received, handedOut, returned }: Stock): number => received - handedOut - returned;

export type StockRefusal = { code: "CAMPAIGN.OUT_OF_STOCK"; left: number };

/** Whether so many pieces may leave the shelf. Refuses with CAMPAIGN.OUT_OF_STOCK. The database says so last. */
export const decideTaking = (stock: Stock, count: number): Decision<number, StockRefusal> =>
  count > onHand(stock) ? refuse({ code: "CAMPAIGN.OUT_OF_STOCK", left: onHand(stock) }) : allow(count);
