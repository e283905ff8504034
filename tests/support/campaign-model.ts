import type { Dice } from "./dice.ts";

/** A campaign as plain JavaScript keeps it: the oracle beside the database. Amounts in fen. */
export type CampaignModel = {
  budget: number;
  price: number;
  received: number;
  returned: number;
  closed: boolean;
  objects: Map<string, { state: "listed" | "handedOver" | "notDelivered" | "dropped"; pieces: number }>;
};

export const steps = ["receive", "return", "group", "hand", "miss", "drop", "close"] as const;
export type CampaignStep = (typeof steps)[number];

const living = ({ objects }: CampaignModel) =>
  [...objects.values()].filter(({ state }) => state !== "dropped");
export const handedOut = (model: CampaignModel) =>
  living(model).reduce((sum, { state, pieces }) => sum + (state === "handedOver" ? pieces : 0), 0);
export const shelf = (model: CampaignModel) => model.received - model.returned - handedOut(model);
export const planned = (model: CampaignModel) =>
  living(model).reduce((sum, { pieces }) => sum + pieces * model.price, 0);

/** An object at random, of any state; nothing before there is one. */
export const anyObject = ({ objects }: CampaignModel, dice: Dice): string | undefined =>
  [...objects.keys()][dice.below(Math.max(1, objects.size))];

type Asked = { step: CampaignStep; pieces: number; objectId?: string | undefined };

const outOfStock = (pieces: number, model: CampaignModel) =>
  pieces > shelf(model) ? "CAMPAIGN.OUT_OF_STOCK" : null;
const overBudget = (pieces: number, model: CampaignModel) =>
  planned(model) + pieces * model.price > model.budget ? "CAMPAIGN.OVER_BUDGET" : null;
const stillListed = (model: CampaignModel) =>
  living(model).some(({ state }) => state === "listed") ? "CAMPAIGN.STILL_LISTED" : null;

/** The refusal that the regulation gives to a step, or null where the step is taken. */
export function refusalOf(model: CampaignModel, { step, pieces, objectId = "" }: Asked): string | null {
  if (model.closed) return "CAMPAIGN.CLOSED";
  if (step === "return") return outOfStock(pieces, model);
  if (step === "group") return overBudget(pieces, model);
  if (step === "close") return stillListed(model);
  const object = model.objects.get(objectId);
  if (step === "receive" || !object) return null;
  const settled = object.state === "handedOver" || object.state === "dropped";
  if (settled) return "CAMPAIGN.OBJECT_SETTLED";
  return step === "hand" ? outOfStock(object.pieces, model) : null;
}

/** What the step leaves behind. `objectId` of "group" is the new object's. */
export function take(model: CampaignModel, { step, pieces, objectId = "" }: Asked): void {
  const object = model.objects.get(objectId);
  if (step === "receive") model.received += pieces;
  if (step === "return") model.returned += pieces;
  if (step === "group") model.objects.set(objectId, { state: "listed", pieces });
  if (step === "close") {
    model.returned += shelf(model);
    model.closed = true;
  }
  if (object && step === "hand") object.state = "handedOver";
  if (object && step === "miss") object.state = "notDelivered";
  if (object && step === "drop") object.state = "dropped";
}
