import type { Goods } from "../campaign-shapes.ts";

/** The goods of a campaign, as options of a select. */
export const goodsOptions = (goods: readonly Pick<Goods, "id" | "name" | "unit" | "onHand">[]) =>
  goods.map(({ id, name, unit, onHand }) => ({ value: id, label: `${name} ${onHand} ${unit}` }));
