import { seal } from "@gongbang/db/fields";
import { householdMembers } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { eq } from "drizzle-orm";
import { anEnrolled } from "./aid.ts";
import { aPhone } from "./people.ts";
import type { Scene } from "./scene.ts";

let serial = 810_000;

/** An archive of which the aid system's screens have all that they must. */
export async function anUploadable(scene: Scene, keeper: Actor) {
  serial += 1;
  const archive = await anEnrolled(scene, keeper, {
    ...{
      number: `困 2026-${serial}`,
      mainCause: "06",
      housing: "2",
      perHeadFen: fen(50_000),
      details: {
        ...{ postcode: "100045", workingSince: day("2009-07-01"), registeredRegion: "110102" },
        ...{ floorArea: 48, isSingleParent: false },
      },
    },
    computation: {
      incomeFen: 1_200_000,
      expenseFen: 0,
      perHeadFen: 50_000,
      lineFen: 139_500,
      grade: "deep",
    } as never,
  });
  const phone = aPhone(serial);
  const address = "北京市西城区月坛街道三里河一区5号楼";
  const place = (column: string) => ({ table: "members", column, rowId: archive.memberId });
  await scene.owner
    .update(members)
    .set({
      ...{ ethnicGroup: "01", politicalStatus: "13", maritalStatus: "20", registrationKind: "0" },
      industry: "01",
      ...{ phone: seal(scene.keys, place("phone"), phone), phoneMask: "138****0000" },
      ...{ address: seal(scene.keys, place("address"), address), addressMask: "北京市西城区月坛街道****" },
    })
    .where(eq(members.id, archive.memberId));
  await scene.owner
    .update(householdMembers)
    .set({ workState: "1", health: "10", monthlyIncomeFen: fen(100_000), details: { medicalInsurance: "1" } })
    .where(eq(householdMembers.id, archive.self.id));
  return { ...archive, phone, address };
}
