import { type Fen, fen, plus } from "../kernel/money.ts";
import type { ObjectState, ObjectType } from "./campaign.ts";
import type { GrantStatus } from "./grant.status.ts";

/** An object of the list as the figures read it. */
export type CountedObject = {
  unionId: string;
  type: ObjectType;
  state: ObjectState;
  /** The persons of a group; one for a person or a household. */
  headcount: number;
  amountFen: Fen;
  goodsValueFen: Fen;
  /** How the grant of its money stands; null where there is none. */
  grant: GrantStatus | null;
};

/** How far a union is. Households and persons are counted apart: 慰问集体 counts its persons and no household. */
export type UnionShare = {
  unionId: string;
  /** Without those taken off the list. */
  objects: number;
  handedOver: number;
  notDelivered: number;
  households: number;
  persons: number;
  moneyFen: Fen;
  goodsFen: Fen;
};

const none = (unionId: string): UnionShare => ({
  ...{ unionId, objects: 0, handedOver: 0, notDelivered: 0, households: 0, persons: 0 },
  ...{ moneyFen: fen(0), goodsFen: fen(0) },
});

/** Money that was handed over and reversed since is back in the fund. */
const moneyGiven = ({ grant, amountFen }: CountedObject): Fen =>
  grant === "handedOver" ? amountFen : fen(0);

function withOne(share: UnionShare, object: CountedObject): UnionShare {
  const listed = { ...share, objects: share.objects + 1 };
  if (object.state === "notDelivered") return { ...listed, notDelivered: share.notDelivered + 1 };
  if (object.state !== "handedOver") return listed;
  const isHousehold = object.type === "household";
  return {
    ...listed,
    handedOver: share.handedOver + 1,
    households: share.households + (isHousehold ? 1 : 0),
    persons: share.persons + (isHousehold ? 0 : object.headcount),
    moneyFen: plus(share.moneyFen, moneyGiven(object)),
    goodsFen: plus(share.goodsFen, object.goodsValueFen),
  };
}

/** The share of each union, in the order in which the unions first come. Only what was handed over is counted as given. */
export function sharesOf(objects: readonly CountedObject[]): UnionShare[] {
  const shares = new Map<string, UnionShare>();
  for (const object of objects) {
    if (object.state === "dropped") continue;
    shares.set(object.unionId, withOne(shares.get(object.unionId) ?? none(object.unionId), object));
  }
  return [...shares.values()];
}

/** All unions together. */
export const sumOf = (shares: readonly UnionShare[]): UnionShare =>
  shares.reduce(
    (sum, each) => ({
      unionId: "",
      objects: sum.objects + each.objects,
      handedOver: sum.handedOver + each.handedOver,
      notDelivered: sum.notDelivered + each.notDelivered,
      households: sum.households + each.households,
      persons: sum.persons + each.persons,
      moneyFen: plus(sum.moneyFen, each.moneyFen),
      goodsFen: plus(sum.goodsFen, each.goodsFen),
    }),
    none(""),
  );
