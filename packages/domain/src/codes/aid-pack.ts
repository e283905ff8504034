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
  /** Written by the office itself as the file goes its way: nobody is asked for it. */
  ofOffice?: true;
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

/** Asked of the worker and of each of the family alike. */
const modelWorker: AidPackColumn = {
  key: "modelWorker",
  heading: "劳模类型",
  required: true,
  maxLength: 20,
  words: "modelWorker",
  blank: "非劳模",
};
const medicalInsurance: AidPackColumn = {
  key: "medicalInsurance",
  heading: "医保状况",
  required: true,
  maxLength: 20,
  words: "medicalInsurance",
};

/**
 * 全国工会帮扶工作管理系统: 困难职工档案, screen by screen after 《困难职工登记表》 (handbook domain.md A.5, where ＊ is required; the
 * union, the days and the standing of the file are of the system itself). Words, not codes, for its choices are lists. Another order or word there is another version, laid beside this one.
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
        { key: "number", heading: "职工编号", required: true, ofOffice: true, maxLength: 30 },
        { key: "grade", heading: "困难类别", required: true, ofOffice: true, maxLength: 10, words: "grade" },
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
        { key: "ailment", heading: "残疾/疾病类别", maxLength: 60, sealed: true },
        { key: "workState", heading: "工作状态", required: true, maxLength: 20, words: "workState" },
        modelWorker,
        { key: "maritalStatus", heading: "婚姻状况", required: true, maxLength: 20, words: "maritalStatus" },
        { key: "registration", heading: "户口类型", required: true, maxLength: 10, words: "registration" },
        { key: "phone", heading: "手机号码", required: true, maxLength: 11, sealed: true },
        { key: "otherContact", heading: "其他联系方式", maxLength: 120, sealed: true },
        { key: "postcode", heading: "邮政编码", required: true, maxLength: 6 },
        { key: "workingSince", heading: "工作时间", required: true, maxLength: 10 },
        { key: "industry", heading: "所属行业", required: true, maxLength: 30, words: "industry" },
        { key: "unitName", heading: "工作单位", maxLength: 120 },
        { key: "unitNature", heading: "单位性质", maxLength: 30, words: "unitCategory" },
        { key: "unitState", heading: "企业状况", maxLength: 20, words: "enterpriseState" },
        { key: "contractOn", heading: "劳动合同签订时间", maxLength: 10 },
        { key: "contractTerm", heading: "劳动合同期限", maxLength: 20, words: "contractTerm" },
        medicalInsurance,
        { key: "address", heading: "家庭住址", required: true, maxLength: 200, sealed: true },
      ],
    },
    {
      title: "家庭与困难情况",
      columns: [
        { key: "housing", heading: "住房类型", maxLength: 20, words: "housing" },
        { key: "floorArea", heading: "建筑面积", required: true, maxLength: 8 },
        { key: "isSingleParent", heading: "是否单亲", required: true, maxLength: 1, yesNo: true },
        { key: "people", heading: "家庭人口", required: true, maxLength: 3 },
        { key: "incomeMonth", heading: "本人月平均收入", required: true, maxLength: 14 },
        { key: "otherIncome", heading: "家庭其他非薪资年收入", required: true, maxLength: 14 },
        { key: "incomeYear", heading: "家庭年度总收入", required: true, maxLength: 14 },
        { key: "expenseYear", heading: "家庭年刚性支出", maxLength: 14 },
        { key: "perHead", heading: "家庭月人均收入", maxLength: 14 },
        {
          key: "registeredRegion",
          heading: "户口所在地行政区划",
          required: true,
          maxLength: 30,
          words: "region",
        },
        { key: "hasSelfHelp", heading: "是否有一定自救能力", maxLength: 1, yesNo: true },
        { key: "isZeroEmployment", heading: "是否零就业家庭", maxLength: 1, yesNo: true },
        { key: "mainCause", heading: "主要致困原因", required: true, maxLength: 20, words: "cause" },
        { key: "otherCauses", heading: "次要致困原因", maxLength: 80 },
        { key: "otherCauseText", heading: "其他致困原因", maxLength: 200, sealed: true },
        { key: "statement", heading: "困难情况说明", maxLength: 1000, sealed: true },
        { key: "isReliefTarget", heading: "是否解困脱困对象", maxLength: 1, yesNo: true },
        { key: "reliefTargetOn", heading: "解困脱困确定时间", maxLength: 10 },
        { key: "keyGroup", heading: "五类重点群体", maxLength: 40, words: "keyGroup" },
        { key: "measures", heading: "四个一批措施", maxLength: 60 },
      ],
    },
    {
      title: "开户信息与建档",
      columns: [
        { key: "bankName", heading: "开户银行", maxLength: 60 },
        { key: "bankBranch", heading: "开户支行", maxLength: 60 },
        { key: "bankCard", heading: "银行卡号", maxLength: 19, sealed: true },
        { key: "unionName", heading: "所属工会", required: true, ofOffice: true, maxLength: 60 },
        { key: "enrolledOn", heading: "建档日期", required: true, ofOffice: true, maxLength: 10 },
        { key: "standing", heading: "档案状态", required: true, ofOffice: true, maxLength: 10 },
        { key: "closedOn", heading: "退档日期", maxLength: 10 },
        { key: "exit", heading: "退档原因", maxLength: 20, words: "exit" },
        { key: "filer", heading: "建档人", maxLength: 60 },
        { key: "reviewer", heading: "审核人", maxLength: 60 },
        { key: "remark", heading: "备注", maxLength: 500 },
      ],
    },
  ],
  family: {
    title: "家庭成员",
    columns: [
      { key: "name", heading: "姓名", required: true, maxLength: 30 },
      { key: "relation", heading: "关系", required: true, maxLength: 20, words: "relation" },
      { key: "ethnicGroup", heading: "民族", required: true, maxLength: 20, words: "ethnicGroup" },
      { key: "citizenId", heading: "身份证号", required: true, maxLength: 18, sealed: true },
      { key: "birthOn", heading: "出生日期", maxLength: 10 },
      { key: "sex", heading: "性别", maxLength: 4, words: "sex" },
      { key: "politicalStatus", heading: "政治面貌", maxLength: 20, words: "politicalStatus" },
      { key: "income", heading: "月收入", required: true, maxLength: 14 },
      modelWorker,
      { key: "health", heading: "健康状况", required: true, maxLength: 20, words: "health", sealed: true },
      { key: "ailment", heading: "疾病/残疾类别", maxLength: 60, sealed: true },
      medicalInsurance,
      { key: "maritalStatus", heading: "婚姻状况", required: true, maxLength: 20, words: "maritalStatus" },
      { key: "registration", heading: "户口类型", required: true, maxLength: 10, words: "registration" },
      { key: "phone", heading: "手机", maxLength: 11, sealed: true },
      { key: "identity", heading: "人员身份", required: true, maxLength: 20, words: "identity" },
      { key: "education", heading: "当前学历", maxLength: 20, words: "education" },
      { key: "enrolledYear", heading: "入学年份", maxLength: 4 },
      { key: "schoolYears", heading: "学制", maxLength: 2 },
      { key: "school", heading: "单位或学校", maxLength: 120 },
      { key: "unitNature", heading: "单位性质", maxLength: 30, words: "unitCategory" },
      { key: "unitState", heading: "企业状况", maxLength: 20, words: "enterpriseState" },
      { key: "industry", heading: "行业", maxLength: 30, words: "industry" },
      { key: "workState", heading: "工作状态", maxLength: 20, words: "workState" },
      { key: "contractOn", heading: "劳动合同签订/入伍时间", maxLength: 10 },
      { key: "contractTerm", heading: "合同期限", maxLength: 20, words: "contractTerm" },
      { key: "remark", heading: "备注", maxLength: 200 },
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
