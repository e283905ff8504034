/** What a field of the aid system's screen is filled from. */
export type AidPackColumn = {
  key: string;
  /** As it stands on the screen. */
  heading: string;
  required?: true;
  maxLength: number;
  /** A code that is written by the words of its table (hardship/archive-pack-row.ts). */
  words?: string;
  /** Sealed in the archive: masked on the copy panel until it is uncovered with a reason. */
  sealed?: true;
  /** How yes and no are chosen there. */
  yesNo?: true;
  /** What is written where nothing is held. */
  blank?: string;
};
export type AidPackScreen = { title: string; columns: readonly AidPackColumn[] };
export type AidPackFormat = {
  key: string;
  name: string;
  source: string;
  sheetName: string;
  /** The screens in the order in which they are filled, and their fields in the order of each. */
  screens: readonly AidPackScreen[];
  /** Asked of every member of the household. */
  family: AidPackScreen;
};

/**
 * 全国工会帮扶工作管理系统: 困难职工档案, screen by screen after 《困难职工登记表》 (handbook domain.md A.5, where ＊ is required).
 * Words, not codes, for its choices are lists. Another order or word there is another version, laid beside this one.
 */
export const nationalAidPack: AidPackFormat = {
  key: "national-aid-2018",
  name: "困难职工档案",
  source: "全国工会帮扶工作管理系统 困难职工登记表",
  sheetName: "困难职工档案",
  screens: [
    {
      title: "职工基本信息",
      columns: [
        { key: "number", heading: "职工编号", required: true, maxLength: 30 },
        { key: "grade", heading: "困难类别", required: true, maxLength: 10, words: "grade" },
        { key: "name", heading: "姓名", required: true, maxLength: 30 },
        { key: "ethnicGroup", heading: "民族", required: true, maxLength: 20, words: "ethnicGroup" },
        { key: "sex", heading: "性别", required: true, maxLength: 4, words: "sex" },
        {
          key: "politicalStatus",
          heading: "政治面貌",
          required: true,
          maxLength: 20,
          words: "politicalStatus",
        },
        { key: "citizenId", heading: "身份证号", required: true, maxLength: 18, sealed: true },
        { key: "birthOn", heading: "出生日期", required: true, maxLength: 10 },
        { key: "health", heading: "健康状况", required: true, maxLength: 20, words: "health", sealed: true },
        { key: "workState", heading: "工作状态", required: true, maxLength: 20, words: "workState" },
        {
          key: "modelWorker",
          heading: "劳模类型",
          required: true,
          maxLength: 20,
          words: "modelWorker",
          blank: "非劳模",
        },
        { key: "maritalStatus", heading: "婚姻状况", required: true, maxLength: 20, words: "maritalStatus" },
        { key: "registration", heading: "户口类型", required: true, maxLength: 10, words: "registration" },
        { key: "phone", heading: "手机号码", required: true, maxLength: 11, sealed: true },
        { key: "postcode", heading: "邮政编码", maxLength: 6 },
        { key: "workingSince", heading: "工作时间", maxLength: 10 },
        { key: "industry", heading: "所属行业", maxLength: 30, words: "industry" },
        { key: "unitName", heading: "工作单位", maxLength: 120 },
        { key: "unitNature", heading: "单位性质", maxLength: 30, words: "unitCategory" },
        { key: "medicalInsurance", heading: "医保状况", maxLength: 20, words: "medicalInsurance" },
        { key: "address", heading: "家庭住址", required: true, maxLength: 200, sealed: true },
      ],
    },
    {
      title: "家庭与困难情况",
      columns: [
        { key: "housing", heading: "住房类型", required: true, maxLength: 20, words: "housing" },
        { key: "floorArea", heading: "建筑面积", maxLength: 8 },
        { key: "isSingleParent", heading: "是否单亲", maxLength: 1, yesNo: true },
        { key: "people", heading: "家庭人口", required: true, maxLength: 3 },
        { key: "incomeMonth", heading: "本人月平均收入", required: true, maxLength: 14 },
        { key: "incomeYear", heading: "家庭年度总收入", required: true, maxLength: 14 },
        { key: "expenseYear", heading: "家庭年刚性支出", maxLength: 14 },
        { key: "perHead", heading: "家庭月人均收入", required: true, maxLength: 14 },
        { key: "registeredRegion", heading: "户口所在地行政区划", maxLength: 30, words: "region" },
        { key: "hasSelfHelp", heading: "是否有一定自救能力", maxLength: 1, yesNo: true },
        { key: "isZeroEmployment", heading: "是否零就业家庭", maxLength: 1, yesNo: true },
        { key: "mainCause", heading: "主要致困原因", required: true, maxLength: 20, words: "cause" },
        { key: "otherCauses", heading: "次要致困原因", maxLength: 80 },
        { key: "statement", heading: "困难情况说明", maxLength: 1000, sealed: true },
      ],
    },
    {
      title: "开户信息与建档",
      columns: [
        { key: "bankName", heading: "开户银行", maxLength: 60 },
        { key: "bankBranch", heading: "开户支行", maxLength: 60 },
        { key: "bankCard", heading: "银行卡号", maxLength: 19, sealed: true },
        { key: "unionName", heading: "所属工会", required: true, maxLength: 60 },
        { key: "enrolledOn", heading: "建档日期", required: true, maxLength: 10 },
        { key: "standing", heading: "档案状态", required: true, maxLength: 10 },
        { key: "closedOn", heading: "退档日期", maxLength: 10 },
        { key: "exit", heading: "退档原因", maxLength: 20, words: "exit" },
        { key: "remark", heading: "备注", maxLength: 500 },
      ],
    },
  ],
  family: {
    title: "家庭成员",
    columns: [
      { key: "name", heading: "姓名", required: true, maxLength: 30 },
      { key: "relation", heading: "关系", required: true, maxLength: 20, words: "relation" },
      { key: "citizenId", heading: "身份证号", maxLength: 18, sealed: true },
      { key: "birthOn", heading: "出生日期", maxLength: 10 },
      { key: "income", heading: "月收入", required: true, maxLength: 14 },
      { key: "health", heading: "健康状况", maxLength: 20, words: "health", sealed: true },
      { key: "workState", heading: "工作状态", maxLength: 20, words: "workState" },
      { key: "school", heading: "单位或学校", maxLength: 120 },
    ],
  },
};

/** What the screens call where a file stands, and its exits (handbook domain.md A.3). */
export const aidPackWords = {
  standing: { enrolled: "在档", suspended: "暂停", closed: "已退档" },
  exit: {
    E01: "收入提高脱困",
    E02: "刚性支出消除",
    E03: "纳入政府保障",
    E04: "就业脱困",
    E05: "意外致困到期",
    E10: "死亡",
    E11: "退休或离开本区",
    E12: "转移档案",
    E20: "不再符合条件",
    E21: "虚假申报",
    E22: "本人放弃",
  },
  yes: "是",
  no: "否",
  pause: "、",
} as const;
