import { boolean, integer, text } from "drizzle-orm/pg-core";
import { dayColumn } from "./columns.ts";

/** What a union reports of itself (domain/members/union-facts.ts): the organisation list of handbook domain.md D.1. */
export const unionFactColumns = () => ({
  /** 工会编号 in the real-name register, and the union's own credit code (its first sign is 8). */
  code: text(),
  ownCreditCode: text(),
  /** Codes of codes/union-organisation.ts: 组织类型, 组织形式, 级别, 状态 (1 in order, 4 being founded, 3 locked, 0 dissolved). */
  orgType: text(),
  form: text(),
  levelCode: text(),
  status: text().notNull().default("1"),
  foundedOn: dayColumn(),
  /** 批复文号 of the founding. */
  approvalNumber: text(),
  chairName: text(),
  /** 届期: from the election to the day before the next is due. */
  termFrom: dayColumn(),
  termUntil: dayColumn(),
  legalPersonUntil: dayColumn(),
  /** As the unit reports them; how many are members is counted in the register. */
  staffCount: integer(),
  womenCount: integer(),
  migrantCount: integer(),
  insuredCount: integer(),
  /** Codes of codes/organisation.ts, of the unit that the union stands in. */
  unitCategory: text(),
  industry: text(),
  /** 经审会, 女职工委员会, 职代会, 厂务公开, 集体合同, 劳动法律监督委员会. */
  hasAuditCommittee: boolean(),
  hasWomenCommittee: boolean(),
  hasCongress: boolean(),
  hasOpenAffairs: boolean(),
  hasCollectiveContract: boolean(),
  hasSupervision: boolean(),
  /** 职工之家星级, 1 to 5. */
  homeStars: integer(),
});

/** The open facts of a member, each empty where nobody said (domain/members/member-fields.ts). Code columns hold the code. */
export const memberFactColumns = () => ({
  /** 京卡状态 (codes/membership-card.ts) and the day on which the card was bound. */
  cardState: text(),
  cardBoundOn: dayColumn(),
  /** GB/T 10114 code of the street that the person lives in. */
  residenceStreet: text(),
  ethnicGroup: text(),
  politicalStatus: text(),
  education: text(),
  degree: text(),
  maritalStatus: text(),
  registrationKind: text(),
  /** GB/T 2260 code of the region, and the sealed address behind it. */
  registrationRegion: text(),
  registrationPlace: text(),
  registrationPlaceMask: text(),
  employment: text(),
  employmentForm: text(),
  contractForm: text(),
  newFormWork: text(),
  /** 平台, 合作企业, 工作区域, 从业起始月 (YYYY-MM), 多平台 (handbook domain.md D.6). */
  platform: text(),
  partnerFirm: text(),
  workArea: text(),
  newFormSince: text(),
  isMultiPlatform: boolean(),
  occupation: text(),
  skillGrade: text(),
  titleGrade: text(),
  title: text(),
  unionPost: text(),
  isModelWorker: boolean(),
  honour: text(),
  speciality: text(),
  isMigrantWorker: boolean(),
  isFromElsewhere: boolean(),
  unitName: text(),
  creditCode: text(),
  /** Why the employer has no credit code here: workers of new forms often have no employer. */
  noCreditCode: text(),
  unitCategory: text(),
  industry: text(),
  groupName: text(),
});
