import type { Grants } from "./role.ts";

/** Room overview: the figures, the report, and what is due upward. */
export const overviewGrants = {
  "overview.read": { manager: "union", auditor: "federation" },
  "overview.report.write": { manager: "union", auditor: "federation" },
  // 上报统计: who answers for the figures freezes them; finance and the register's admin read them, the latter without
  // small cells, for no list behind them is theirs.
  "overview.return.read": {
    manager: "union",
    unionAdmin: "union",
    finance: "federation",
    auditor: "federation",
  },
  "overview.return.list": { manager: "union", finance: "federation", auditor: "federation" },
  "overview.return.freeze": { manager: "union" },
} as const satisfies Grants;
