import type { Grants } from "./role.ts";

/** Room aid: the household's plan (一户一策), and campaigns (送温暖, 金秋助学). */
export const campaignGrants = {
  // A plan holds no money, and finance has no business with it.
  "aid.plan.read": { caseworker: "union", manager: "union", auditor: "federation" },
  "aid.plan.write": { caseworker: "union", manager: "union" },
  "aid.campaign.read": {
    caseworker: "union",
    manager: "union",
    finance: "federation",
    auditor: "federation",
  },
  // Whoever leads draws up the list and keeps the stock; whoever visits hands over, and proposes the money.
  "aid.campaign.run": { manager: "union" },
  "aid.campaign.handOver": { caseworker: "union" },
} as const satisfies Grants;
