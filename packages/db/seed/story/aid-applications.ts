import { createHash } from "node:crypto";
import { maskCitizenId, maskPhone } from "@gongbang/domain/codes/mask";
import { applyConsent } from "@gongbang/domain/hardship/apply.input";
import { blindIndex, seal } from "../../src/fields.ts";
import type { aidApplications, applyLinks } from "../../src/schema/aid-applications.ts";
import { idOf } from "./archive-papers.ts";
import type { World } from "./archive-steps.ts";
import type { Case } from "./archive-walk.ts";
import type { Member } from "./members.ts";

export type LinkRow = Required<typeof applyLinks.$inferInsert>;
export type ApplicationRow = Required<typeof aidApplications.$inferInsert>;

const words = [
  {
    mainCause: "06",
    people: 3,
    statement: "爱人确诊后停工治疗，自费药较多，家里只有我一份工资，孩子在上高中。",
  },
  {
    mainCause: "03",
    people: 2,
    statement: "单位停产，三个月没有收入，房租和母亲的药费都拖欠着，希望工会帮助渡过难关。",
  },
  {
    mainCause: "09",
    people: 4,
    statement: "两个孩子同时上大学，学费和生活费压力很大，我本人打零工，收入不稳定。",
  },
] as const;

/** What 月坛's workers in hardship sent from their phones in the last days: it waits for the caseworker. */
export function aidApplicationsOf(
  { book, keys, staff }: World,
  members: readonly Member[],
  files: readonly Case[],
) {
  const taken = new Set(files.map(({ member }) => member.id));
  const here = members.filter(
    ({ status, unionPath, id, retired }) =>
      status === "active" && unionPath.startsWith("/07/") && !retired && !taken.has(id),
  );
  const [first] = here;
  if (!first) return { links: [], rows: [] };
  const keeper = staff.caseworkerOf(first.unionPath);
  const createdAt = new Date(`${book.days.ago(30)}T09:00:00+08:00`);
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id, version: 1 };
  const linkId = idOf(keeper.unionId, "apply link");
  // The address of an open door is a secret, also in a story: it comes from the office's own key.
  const token = blindIndex(keys, "citizenId", linkId).toString("base64url");
  const link: LinkRow = {
    ...{ id: linkId, closedAt: null, createdAt, ...kept },
    tokenHash: createHash("sha256").update(token).digest(),
    token: seal(keys, { table: "apply_links", column: "token", rowId: linkId }, token),
  };
  const rows = words.flatMap(({ mainCause, people, statement }, i): ApplicationRow[] => {
    const member = here[i * 7];
    if (!member) return [];
    const id = idOf(member.id, "aid application");
    const sealed = (column: string, plain: string) =>
      seal(keys, { table: "aid_applications", column, rowId: id }, plain);
    const phone = `1390000${String(1000 + i)}`;
    const citizenId = member.citizenId.id;
    const appliedOn = book.days.ago(i + 1);
    return [
      {
        ...{ id, linkId, status: "waiting", kind: i === 1 ? "temporary" : "daily", name: member.name },
        ...{ mainCause, people, consent: applyConsent, comparison: i === 2 ? null : applyConsent, appliedOn },
        ...{ decidedBy: null, decidedOn: null, refusal: null, archiveId: null, ...kept },
        createdAt: new Date(`${appliedOn}T20:1${i}:00+08:00`),
        ...{ citizenId: sealed("citizenId", citizenId), idMask: maskCitizenId(citizenId) },
        citizenIdIndex: blindIndex(keys, "citizenId", citizenId),
        ...{
          phone: sealed("phone", phone),
          phoneMask: maskPhone(phone),
          statement: sealed("statement", statement),
        },
      },
    ];
  });
  return { links: [link], rows };
}
