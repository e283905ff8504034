import { type CodeOf, codeTable } from "./code-table.ts";

/** 京卡状态: asked for after the record is approved, fetched at the bank, bound, lost, ended (domain.md D.5). Our numbers. */
export const cardState = codeTable("domain.md D.5", {
  "0": { zh: "未办理", en: "Not asked for" },
  "1": { zh: "待领取", en: "To be fetched", also: ["已申请", "制卡中"] },
  "2": { zh: "已领取", en: "Fetched", also: ["已领卡"] },
  "3": { zh: "已绑定", en: "Bound", also: ["正常", "已激活"] },
  "4": { zh: "已挂失", en: "Reported lost", also: ["挂失"] },
  "5": { zh: "已注销", en: "Closed", also: ["注销"] },
});
export type CardState = CodeOf<typeof cardState>;
