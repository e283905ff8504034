import { expect, it } from "vitest";
import { street } from "./organisation.ts";
import { xichengTiles } from "./xicheng-tiles.ts";

it("every street has one tile, and no two lie on each other", () => {
  expect(xichengTiles.map(({ code }) => code).toSorted()).toEqual([...street.codes].toSorted());
  expect(new Set(xichengTiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(street.codes.length);
});
