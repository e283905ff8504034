import type { Actor } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aBill, aFund, aGrant, anEnrolled, type Hands, hands, proposing } from "../support/aid.ts";
import { aTransition } from "../support/approvals.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let elsewhere: Actor;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  elsewhere = await scene.officer("caseworker", "/10/");
});
afterAll(() => scene.close());

it("what a household has is told of a file in one's reach, or of one that is lent, and of no other", async () => {
  const [archive, fund] = [
    await anEnrolled(scene, team.caseworker),
    await aFund(scene, { kinds: ["10", "60"] }),
  ];
  await aGrant(scene, team, { archive, fund, amount: "500", upTo: "released" });
  await scene.as(team.caseworker).grants.propose(proposing(archive, fund, "300", { kind: "60" }));
  const { id: costId } = await scene.as(team.caseworker).costs.record(aBill(archive));

  const asked = async (by: Actor, scope: "union" | "federation" = "union") =>
    scene.seenBy(by, scope, async (tx) => {
      const of = sql`${archive.id}::uuid`;
      const [row] = await tx.execute(sql`select ${of} in (select app.helped_archives()) as helped,
        app.granted_to_household(${fund.id}, ${of}, 2026)::int as granted,
        app.reliefs_of_household(${of}, 2026) as reliefs,
        (select household_fen::int from app.aid_standing(${of}, '10', ''::bytea, 2026)) as standing,
        (select count(*)::int from app.household_archives(${of})) as files,
        (select count(*)::int from app.cost_left(${costId}, ${of})) as bills`);
      return row;
    });
  const everything = { helped: true, granted: 80_000, reliefs: 1, standing: 50_000, files: 1, bills: 1 };
  const nothing = { helped: false, granted: 0, reliefs: 0, standing: 0, files: 0, bills: 0 };
  expect(await asked(team.caseworker)).toEqual(everything);
  expect(await asked(team.finance, "federation")).toEqual(everything);
  expect(await asked(elsewhere)).toEqual(nothing);
  await aTransition(
    scene,
    { from: team.caseworker, to: elsewhere, subject: archive },
    { status: "accepted" },
  );
  expect(await asked(elsewhere)).toEqual(everything);
});
