/**
 * Two ready forms of a bank's payroll file: a text in GBK, and a workbook. Headings and words are the banks' own usage;
 * a bank's own edition is entered beside them, as data (aid/bank-template.ts).
 */
export const readyBankFormats = [
  {
    id: "01900000-0000-7000-8000-0000000000b1",
    template: {
      ...{
        key: "txt-gbk",
        name: "代发文本（GBK，竖线分隔）",
        format: "txt",
        encoding: "gbk",
        separator: "|",
      },
      hasHeader: false,
      columns: [
        { field: "lineNo", heading: "序号" },
        { field: "card", heading: "账号" },
        { field: "holderName", heading: "户名" },
        { field: "amountYuan", heading: "金额" },
        { field: "purpose", heading: "用途" },
      ],
      returnHasHeader: false,
      returnColumns: [
        { field: "lineNo", heading: "序号" },
        { field: "amountYuan", heading: "金额" },
        { field: "result", heading: "处理结果" },
        { field: "reason", heading: "失败原因" },
        { field: "reference", heading: "流水号" },
      ],
      paidWords: ["成功", "交易成功"],
    },
  },
  {
    id: "01900000-0000-7000-8000-0000000000b2",
    template: {
      ...{ key: "xlsx", name: "代发工作簿（XLSX）", format: "xlsx", encoding: "utf-8", separator: "," },
      hasHeader: true,
      columns: [
        { field: "lineNo", heading: "序号" },
        { field: "holderName", heading: "收款人姓名" },
        { field: "card", heading: "收款人账号" },
        { field: "bankName", heading: "开户行" },
        { field: "amountYuan", heading: "金额（元）" },
        { field: "purpose", heading: "附言" },
        { field: "number", heading: "业务编号" },
      ],
      returnHasHeader: true,
      returnColumns: [
        { field: "lineNo", heading: "序号" },
        { field: "amountYuan", heading: "金额（元）" },
        { field: "result", heading: "状态" },
        { field: "reason", heading: "原因" },
        { field: "reference", heading: "银行流水号" },
      ],
      paidWords: ["成功", "已入账"],
    },
  },
] as const;
