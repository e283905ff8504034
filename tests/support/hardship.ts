import { randomUUID } from "node:crypto";
import { blindIndex, seal } from "@gongbang/db/fields";
import { one } from "@gongbang/db/rows";
import { archiveEvidence } from "@gongbang/db/schema/archive-papers";
import { archives, consents, householdMembers } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { maskCitizenId } from "@gongbang/domain/codes/mask";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import type { HouseholdForm } from "@gongbang/domain/hardship/save-household.input";
import { day } from "@gongbang/domain/kernel/day";
import { aCitizenId } from "./people.ts";
import { aPhoto } from "./phone.ts";
import { command, type Scene } from "./scene.ts";

let serial = 200_000;

/** A member of the keeper's union, put there past the procedures. */
export async function aMember(scene: Scene, keeper: Actor, name = "李桂兰") {
  serial += 1;
  const id = uuidv7();
  const citizenId = aCitizenId({ serial });
  const pinyin = pinyinOf(name);
  const place = (column: string) => ({ table: "members", column, rowId: id });
  await scene.owner.insert(members).values({
    id,
    memberNumber: `T${serial}`,
    name,
    namePinyin: pinyin.full,
    nameInitials: pinyin.initials,
    sex: "2",
    birthOn: day("1974-03-01"),
    citizenId: seal(scene.keys, place("citizenId"), citizenId),
    citizenIdIndex: blindIndex(scene.keys, "citizenId", citizenId),
    idMask: maskCitizenId(citizenId),
    idTail: citizenId.slice(-4),
    address: seal(scene.keys, place("address"), "三里河三区 5 号楼 301"),
    addressMask: "三里河三区***",
    unionId: keeper.unionId,
    unionPath: keeper.unionPath,
    keeperId: keeper.id,
  });
  return { id, name, citizenId };
}

/** An archive as a row alone, for what asks only whether it can be seen. `more` are other columns. */
export async function anArchiveRow(
  scene: Scene,
  keeper: Actor,
  more: Partial<typeof archives.$inferInsert> = {},
) {
  const member = await aMember(scene, keeper);
  const { unionId, unionPath, id: keeperId } = keeper;
  const archive = one(
    await scene.owner
      .insert(archives)
      .values({
        number: `T ${member.id}`,
        memberId: member.id,
        name: member.name,
        namePinyin: "liguilan",
        nameInitials: "lgl",
        filedBy: keeperId,
        ...{ unionId, unionPath, keeperId },
        ...more,
      })
      .returning(),
  );
  const recordedBy = keeperId;
  const selfId = uuidv7();
  const consent = {
    archiveId: archive.id,
    personId: selfId,
    person: member.name,
    textVersion: "2026-1",
    channel: "paper",
    recordedBy,
  } as const;
  await scene.owner.insert(consents).values({ ...consent, kind: "sensitive", givenOn: day("2026-09-01") });
  const self = one(
    await scene.owner
      .insert(householdMembers)
      .values({ id: selfId, archiveId: archive.id, position: 0, relation: "01", name: member.name })
      .returning(),
  );
  return { ...archive, self };
}

/** A household of one, as the form sends it; `pay` is a month's, in yuan. */
export const aForm = (
  archive: { id: string; version: number },
  self: { id?: string },
  { pay = "1000", ...more }: Partial<HouseholdForm> & { pay?: string } = {},
): HouseholdForm => ({
  commandId: randomUUID(),
  archiveId: archive.id,
  version: archive.version,
  mainCause: "06",
  otherCauses: [],
  statement: "",
  housing: "",
  civilAffairsClass: "",
  negatives: [],
  income: {},
  expense: {},
  accidentCost: "",
  accidentPaidBack: "",
  members: [aPerson({ ...(self.id ? { id: self.id } : {}), relation: "01", monthlyIncome: pay })],
  ...more,
});

/** A row of the household's form. */
export const aPerson = (
  more: Partial<HouseholdForm["members"][number]>,
): HouseholdForm["members"][number] => ({
  relation: "30",
  name: "张悦",
  citizenId: "",
  birthOn: "1974-03-01",
  monthlyIncome: "0",
  workState: "1",
  exempt: "",
  health: "10",
  illness: "",
  diagnosis: "",
  school: "",
  ...more,
});

/** What the register form stars ＊ of a person besides what every form says. */
const personFilled = {
  ethnicGroup: "01",
  politicalStatus: "13",
  maritalStatus: "20",
  registration: "1",
  medicalInsurance: "1",
  industry: "15",
  identity: "1",
} satisfies HouseholdForm["members"][number]["details"];
const householdFilled = {
  postcode: "100045",
  workingSince: "1995-07-01",
  registeredRegion: "110102",
  floorArea: "42",
  isSingleParent: "0",
} satisfies HouseholdForm["details"];

/** The same form with every starred field given, so that its file can be hung out. What it says already stays. */
export function filledIn(form: HouseholdForm): HouseholdForm {
  const members = form.members.map((person) => ({
    ...person,
    ...(person.relation === "01"
      ? { phone: "13811112222" }
      : { citizenId: person.citizenId || aRelativesId() }),
    details: { ...personFilled, ...person.details },
  }));
  return { ...form, members, details: { ...householdFilled, ...form.details } };
}
function aRelativesId(): string {
  serial += 1;
  return aCitizenId({ serial });
}

let photo: Promise<string> | undefined;
/** 入户核实 as it is kept: a home visit of the officer and one who came along, with a photo. */
export async function aHomeVisit(
  scene: Scene,
  visitor: Actor,
  archive: { id: string },
  more: Record<string, unknown> = {},
) {
  const { visits } = scene.as(visitor);
  const { id: visitId } = await visits.recordVisit({
    ...{ ...command(), archiveId: archive.id, visitedOn: "2026-09-18", method: "home", met: true },
    ...{ minutes: 30, note: "情况与申请一致", secondVisitor: "王强", ...more },
  } as const);
  photo ??= aPhoto().then((bytes) => bytes.toString("base64"));
  await visits.addPicture({ ...command(), visitId, content: await photo });
  return visitId;
}

/** The proofs of an illness, as a caseworker has seen them on paper: all that the checklist of `aForm` asks for. */
export async function seenOnPaper(
  scene: Scene,
  { archiveId, keeper, on }: { archiveId: string; keeper: Actor; on: string },
) {
  const kept = { keptBy: keeper.id, keptByName: keeper.name, keptOn: day(on) };
  await scene.owner
    .insert(archiveEvidence)
    .values((["application", "diagnosis", "bills"] as const).map((item) => ({ archiveId, item, ...kept })));
}

const stages = ["draft", "submitted", "verified", "compared", "onNotice", "reviewed", "enrolled"] as const;
export type Stage = (typeof stages)[number];

const reviewers = new WeakMap<Scene, Map<string, Promise<Actor>>>();
/** A manager beside the judge, for the opinion: whoever gives it does not decide. One for each scene and union. */
function reviewerBeside(scene: Scene, { unionPath }: Actor): Promise<Actor> {
  const known = reviewers.get(scene) ?? new Map<string, Promise<Actor>>();
  reviewers.set(scene, known);
  const reviewer = known.get(unionPath) ?? scene.officer("manager", unionPath);
  known.set(unionPath, reviewer);
  return reviewer;
}

/**
 * An archive that has walked to a stage through the procedures: `filer` hands it in, somebody reviews it, `judge` approves.
 * The notice begins on the scene's day, which moves on as far as it must run. `pay` is a month's, in yuan.
 */
export async function anArchive(
  scene: Scene,
  { filer, judge }: { filer: Actor; judge: Actor },
  { stage = "enrolled" as Stage, pay = "1000", noticeOn = "2026-09-07", afterNotice = "2026-09-15" } = {},
) {
  const member = await aMember(scene, filer);
  scene.on(noticeOn);
  const by = scene.as(filer).archives;
  const { id, number } = await by.open({
    ...command(),
    memberId: member.id,
    givenOn: noticeOn,
    channel: "paper",
  });
  // A caller keeps the day it was made on: this one is always of today.
  const record = () => scene.as(filer).archives.record({ id });
  const { household } = await record();
  await by.saveHousehold(filledIn(aForm({ id, version: 1 }, { id: household[0]?.id }, { pay })));
  const upTo = stages.indexOf(stage);
  const named = async () => ({ ...command(), id, version: (await record()).version });
  const walk: (() => Promise<unknown>)[] = [
    async () => by.submit({ ...(await named()), note: "" }),
    async () =>
      by.verify({
        ...(await named()),
        visitId: await aHomeVisit(scene, filer, { id }, { visitedOn: noticeOn }),
        note: "情况属实",
      }),
    async () => {
      await by.consent({
        ...command(),
        archiveId: id,
        kind: "comparison",
        personId: household[0]?.id ?? "",
        givenOn: noticeOn,
        channel: "paper",
      });
      await by.compare({ ...(await named()), comparedOn: noticeOn, result: "same", note: "" });
    },
    async () => {
      await seenOnPaper(scene, { archiveId: id, keeper: filer, on: noticeOn });
      await by.startNotice({ ...(await named()), noticeFrom: noticeOn, place: "街道公告栏" });
    },
    async () => {
      scene.on(afterNotice);
      const reviewer = await reviewerBeside(scene, judge);
      await scene.as(reviewer).archives.review({ ...(await named()), note: "材料齐全" });
    },
    async () =>
      scene.as(judge).archives.approve({ ...(await named()), grade: pay === "1000" ? "1" : "2", note: "" }),
  ];
  for (const step of walk.slice(0, upTo)) await step();
  return { id, number, member, record, named, archive: await record() };
}
