/**
 * The columns of a roster that the register takes in: those of the Beijing 《工会会员登记表》 and of the national
 * 《工会会员基本信息采集表》 (总工办发〔2017〕14号; handbook domain.md D.1).
 */
export const rosterFields = [
  /** 姓名 */
  "name",
  /** 证件类型, as the roster words it */
  "idKind",
  /** 证件号码; GB 11643 for a citizen id */
  "citizenId",
  /** 会员编号, the number that this register gives */
  "memberNumber",
  /** 证件有效期: a day, or 长期 */
  "idValidUntil",
  /** 性别, GB/T 2261.1 */
  "sex",
  /** 出生日期; must agree with the citizen id */
  "birthOn",
  /** 民族, GB/T 3304 */
  "ethnicGroup",
  /** 政治面貌, GB/T 4762 */
  "politicalStatus",
  /** 学历, GB/T 4658 */
  "education",
  /** 学位 */
  "degree",
  /** 婚姻状况, GB/T 2261.2 */
  "maritalStatus",
  /** 手机号: 11 digits */
  "phone",
  /** 户籍类型 */
  "registrationKind",
  /** 户籍地 */
  "registrationPlace",
  /** 现居住地 */
  "address",
  /** 居住街道, GB/T 10114 */
  "residenceStreet",
  /** 是否农民工 */
  "isMigrantWorker",
  /** 是否外地来京务工 */
  "isFromElsewhere",
  /** 单位名称 */
  "unitName",
  /** 统一社会信用代码, GB 32100 */
  "creditCode",
  /** 单位性质 */
  "unitCategory",
  /** 所属行业, sections of GB/T 4754 */
  "industry",
  /** 所属工会 */
  "unionName",
  /** 工会小组 */
  "group",
  /** 会内职务 */
  "unionPost",
  /** 入会日期 */
  "joinedOn",
  /** 会籍状态 */
  "membershipStatus",
  /** 会员证号, 京卡号 */
  "cardNo",
  /** 京卡状态 */
  "cardState",
  /** 京卡绑定日期 */
  "cardBoundOn",
  /** 就业状态 */
  "employment",
  /** 用工形式: 劳动合同, 派遣, 灵活, 新就业形态 */
  "employmentForm",
  /** 劳动合同期限 */
  "contractForm",
  /** 新就业形态类别, 八大群体 (handbook domain.md D.6) */
  "newFormKind",
  /** 平台 */
  "platform",
  /** 合作企业 */
  "partnerFirm",
  /** 工作区域 */
  "workArea",
  /** 从业起始月 */
  "newFormSince",
  /** 是否多平台 */
  "isMultiPlatform",
  /** 职业, 工种, 岗位 */
  "occupation",
  /** 技能等级 */
  "skillGrade",
  /** 职称 */
  "title",
  /** 职称级别, GB/T 12407 */
  "titleGrade",
  /** 劳模, 先进: which, or whether */
  "honour",
  /** 困难职工标志 */
  "isHardship",
  /** 专业特长 */
  "speciality",
] as const;

export type RosterField = (typeof rosterFields)[number];

/** Without a column for each of these nobody can be added: who it is, and what tells one from another. */
export const requiredRosterFields = ["name", "citizenId"] as const satisfies readonly RosterField[];
