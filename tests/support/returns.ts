import { one } from "@gongbang/db/rows";
import { grants, visits } from "@gongbang/db/schema/aid";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import type { Scene } from "./scene.ts";

type Ids = { id: string; memberId: string };
let serial = 0;

/** Money that has left a fund for a household, as a row alone. `person` is somebody of the household beside the worker. */
export async function aPaidGrant(
  scene: Scene,
  keeper: Actor,
  {
    archive,
    fundId,
    on = "2026-09-10",
    amountFen = 100_00,
    kind = "10",
    personId = null,
    status = "paid",
  }: {
    archive: Ids;
    fundId: string;
    on?: string;
    amountFen?: number;
    kind?: "10" | "20" | "30" | "60" | "70";
    personId?: string | null;
    status?: "paid" | "released" | "handedOver" | "approved" | "returned" | "reversed";
  },
) {
  serial += 1;
  const { unionId, unionPath, id: keeperId } = keeper;
  const isHanded = status === "released" || status === "handedOver" || status === "returned";
  return one(
    await scene.owner
      .insert(grants)
      .values({
        ...{ number: `T 帮 ${serial}`, fundId, archiveId: archive.id, memberId: archive.memberId, personId },
        ...{ name: "李桂兰", kind, amountFen: fen(amountFen), reason: "生活困难", status },
        way: isHanded ? "handOver" : "bank",
        ...{
          proposedBy: uuidv7(),
          approvedBy: uuidv7(),
          paidBy: uuidv7(),
          handedOverBy: isHanded ? uuidv7() : null,
        },
        ...{ proposedOn: day(on), approvedOn: day(on), paidOn: day(on), unionId, unionPath, keeperId },
      })
      .returning(),
  );
}

/** A visit as a row alone. */
export async function aVisitRow(
  scene: Scene,
  keeper: Actor,
  {
    archive,
    on = "2026-09-10",
    met = true,
    grantId = null,
  }: {
    archive: Ids;
    on?: string;
    met?: boolean;
    grantId?: string | null;
  },
) {
  const { unionId, unionPath, id: keeperId } = keeper;
  return one(
    await scene.owner
      .insert(visits)
      .values({
        ...{ archiveId: archive.id, memberId: archive.memberId, visitedOn: day(on), method: "home", met },
        ...{
          minutes: 30,
          topics: [],
          outcomes: [],
          note: "",
          visitorName: "周敏",
          grantHandedOverId: grantId,
        },
        ...{ unionId, unionPath, keeperId },
      })
      .returning(),
  );
}
