import type { RosterField } from "@gongbang/domain/members/roster";

/**
 * How rosters head their columns: the Beijing 《工会会员登记表》, the national collection form, and what unit
 * offices make of them. Written bare, as {@link bareHeading} leaves them.
 */
export const rosterHeadings: Readonly<Record<RosterField, readonly string[]>> = {
  name: ["姓名", "会员姓名", "职工姓名", "员工姓名", "name"],
  idKind: ["证件类型", "证件类别", "证件种类", "证件名称", "有效证件类型", "身份证件类型", "idtype"],
  citizenId: [
    ...[
      "身份证号",
      "身份证号码",
      "身份证",
      "证件号",
      "证件号码",
      "公民身份号码",
      "公民身份证号",
      "居民身份证号",
    ],
    ...[
      "身份号码",
      "居民身份证号码",
      "公民身份证号码",
      "身份证件号码",
      "身份证件号",
      "有效证件号码",
      "idnumber",
    ],
    ...["citizenid", "idno"],
  ],
  memberNumber: ["会员编号", "会员号", "会员序号", "membernumber", "memberno"],
  idValidUntil: [
    "证件有效期",
    "身份证有效期",
    "证件有效期限",
    "证件有效期至",
    "有效期限",
    "证件截止日期",
    "身份证有效期至",
  ],
  sex: ["性别", "sex", "gender"],
  birthOn: ["出生日期", "出生年月", "出生年月日", "生日", "出生时间", "birthdate", "dateofbirth"],
  ethnicGroup: ["民族", "族别", "ethnicgroup"],
  politicalStatus: ["政治面貌", "政治身份", "党派", "politicalstatus"],
  education: ["学历", "文化程度", "最高学历", "受教育程度", "文化水平", "education"],
  degree: ["学位", "最高学位"],
  maritalStatus: ["婚姻状况", "婚姻", "婚否", "婚姻状态", "婚姻情况"],
  phone: [
    ...[
      "手机号",
      "手机号码",
      "手机",
      "联系电话",
      "电话",
      "移动电话",
      "联系方式",
      "联系手机",
      "本人手机号",
      "电话号码",
    ],
    ...["联系电话手机", "mobile", "phone"],
  ],
  registrationKind: ["户籍类型", "户口类型", "户籍性质", "户口性质", "户籍类别", "户口类别"],
  registrationPlace: ["户籍地", "户籍所在地", "户口所在地", "户籍地址", "户口地址", "籍贯"],
  address: [
    "现居住地",
    "现住址",
    "家庭住址",
    "居住地址",
    "现居住地址",
    "住址",
    "家庭地址",
    "通讯地址",
    "联系地址",
    "居住地",
    "address",
  ],
  residenceStreet: ["居住街道", "现居住街道", "所在街道", "居住地街道", "所属街道"],
  isMigrantWorker: ["是否农民工", "农民工", "是否为农民工", "农民工标志"],
  isFromElsewhere: [
    ...[
      "是否外地来京务工",
      "是否外地来京务工人员",
      "外地来京务工",
      "外地来京务工人员",
      "是否来京务工",
      "来京务工人员",
    ],
    ...["是否外地来京人员"],
  ],
  unitName: [
    "单位名称",
    "工作单位",
    "单位",
    "所在单位",
    "用人单位",
    "企业名称",
    "公司名称",
    "单位全称",
    "所在单位名称",
    "employer",
  ],
  creditCode: ["统一社会信用代码", "社会信用代码", "信用代码", "单位统一社会信用代码", "单位信用代码"],
  unitCategory: ["单位性质", "单位类别", "企业性质", "单位类型", "企业类型", "经济类型"],
  industry: ["所属行业", "行业", "单位行业", "行业类别", "所属行业类别", "行业分类"],
  unionName: [
    "所属工会",
    "工会名称",
    "基层工会",
    "所属工会名称",
    "所在工会",
    "基层工会名称",
    "工会组织名称",
    "所属基层工会",
    "工会组织",
    "union",
  ],
  group: ["工会小组", "所属工会小组", "小组", "所属小组", "工会小组名称", "小组名称"],
  unionPost: ["会内职务", "工会职务", "工会内职务", "担任工会职务"],
  joinedOn: ["入会日期", "入会时间", "入会年月", "加入工会日期", "加入工会时间", "入会年月日", "joinedon"],
  membershipStatus: ["会籍状态", "会员状态", "会籍情况"],
  cardNo: [
    "京卡号",
    "京卡卡号",
    "京卡号码",
    "会员证号",
    "会员卡号",
    "会员证号码",
    "会员证卡号",
    "京卡",
    "互助服务卡号",
    "工会卡号",
    "工会会员卡号",
  ],
  cardState: ["京卡状态", "会员卡状态", "办卡状态", "是否办卡", "京卡办理状态"],
  cardBoundOn: ["京卡绑定日期", "绑卡日期", "绑定日期", "京卡办理日期", "办卡日期"],
  employment: ["就业状态", "就业状况", "从业状况", "就业情况", "从业状态"],
  employmentForm: ["用工形式", "用工方式", "用工性质", "用工类型", "就业形式", "就业形态"],
  contractForm: ["劳动合同期限", "合同期限", "合同类型", "劳动合同类型", "劳动合同形式"],
  newFormKind: [
    "新就业形态类别",
    "新就业形态",
    "八大群体",
    "新就业群体",
    "新就业形态劳动者类别",
    "群体类别",
    "八大群体类别",
  ],
  platform: ["平台", "所属平台", "平台名称", "平台企业", "接单平台", "从业平台"],
  partnerFirm: ["合作企业", "加盟企业", "合作商", "平台合作企业", "配送合作商", "用工合作企业"],
  workArea: ["工作区域", "服务区域", "配送区域", "作业区域", "接单区域"],
  newFormSince: ["从业起始月", "从业时间", "从业起始时间", "开始从业时间", "从业起始年月"],
  isMultiPlatform: ["是否多平台", "多平台", "是否多平台从业", "多平台从业"],
  occupation: ["职业", "工种", "岗位", "职业工种", "工作岗位", "从事工种", "职务岗位", "职业名称"],
  skillGrade: ["技能等级", "职业技能等级", "技术等级", "职业资格等级", "技能级别"],
  title: ["职称", "专业技术职称", "专业技术职务", "技术职称"],
  titleGrade: ["职称级别", "职称等级", "专业技术职务级别", "专业技术等级"],
  honour: ["劳模", "先进", "劳模先进", "荣誉称号", "获得荣誉", "是否劳模"],
  isHardship: ["困难职工标志", "是否困难职工", "困难职工", "是否为困难职工", "困难职工标识"],
  speciality: ["专业特长", "特长", "爱好特长", "兴趣爱好"],
};

/** Columns about somebody or something else: 配偶姓名 is no member's name. Known headings are asked first. */
export const foreignHeading =
  /配偶|爱人|子女|父|母|家属|联系人|紧急|法人|负责人|主席|经办|填表|填报|推荐|介绍人|审核|审批|序号|备注|年龄|邮编/;

/**
 * A heading without what varies: case, width, stars, spaces, signs, numbering, notes in brackets, 必填.
 * “＊ 3. 身份证号码（18位）” → “身份证号码”.
 */
export function bareHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([{【〔「『<《][^)\]}】〕」』>》]*[)\]}】〕」』>》]/g, "")
    .replace(/必填|选填/g, "")
    .replace(/^\s*\*?\s*\d+\s*[.、)-]/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
