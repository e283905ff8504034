import { expect, type Page } from "@playwright/test";
import { accounts } from "./support/accounts.ts";
import { ask, tell } from "./support/calls.ts";
import { type Office, test } from "./support/office.ts";
import { expectSoundScreen, settled } from "./support/screens.ts";

type Rows = { rows: { id: string; number: string; name: string; kind: string }[] };

const managers = () => accounts.filter(({ role }) => role.split("+").includes("manager"));

async function waiting(page: Page) {
  const { rows } = await ask<Rows>(page.request, "approvals.list", { view: "mine", limit: 100 });
  return rows;
}

/** The first that waits and that somebody of this name may be asked about as well. */
async function waitingFor(name: string, page: Page) {
  for (const item of await waiting(page)) {
    const approvers = await ask<{ name: string }[]>(page.request, "approvals.approvers", { id: item.id });
    if (approvers.some((each) => each.name === name)) return item;
  }
  throw new Error(`nothing waits that ${name} may sign`);
}

test("two people agree one after the other: a signature is asked for, and the second one settles it", async ({
  office,
}) => {
  const [first, second] = managers();
  if (!first || !second) throw new Error("The story has one manager alone");
  const lead = await office.signedInAs("manager", { account: first });
  const other = await office.signedInAs("manager", { account: second });
  const item = await waitingFor(second.name.replace(/（.*$/, ""), lead);

  await lead.goto(`/office/approvals/${item.id}`);
  await expectSoundScreen(lead, "an approval");
  await lead.getByRole("button", { name: "加签", exact: true }).click();
  const dialog = lead.getByRole("dialog");
  const officers = dialog.getByLabel("人员");
  const label = await officers
    .locator("option", { hasText: second.name.replace(/（.*$/, "") })
    .first()
    .textContent();
  await officers.selectOption({ label: label ?? "" });
  await dialog.getByLabel("审批意见").fill("请会签");
  await dialog.getByRole("button", { name: "加签", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(lead.getByText("请会签")).toBeVisible();

  await lead.keyboard.press("a");
  await lead.getByRole("dialog").getByRole("button", { name: "同意", exact: true }).click();
  await expect(lead.getByRole("dialog")).toBeHidden();
  await expect(lead.getByRole("button", { name: "同意", exact: true })).toBeHidden();
  await expect(lead.getByText("审批中").first()).toBeVisible();

  await other.goto(`/office/approvals/${item.id}`);
  await settled(other);
  await other.getByRole("button", { name: "同意", exact: true }).click();
  await other.getByRole("dialog").getByRole("button", { name: "同意", exact: true }).click();
  await expect(other.getByText("已同意").first()).toBeVisible();
});

/** An objection to an archive's notice, taken by the desk of its street. */
async function objectTo(office: Office, archiveId: string): Promise<void> {
  for (const account of accounts.filter(({ role }) => role === "caseworker")) {
    const { request } = await office.signedInAs("caseworker", { account });
    const taken = await tell(request, "archives.object", {
      ...{ archiveId, receivedOn: "2026-01-05", objector: "", text: "名下有两套住房" },
    }).then(
      () => true,
      () => false,
    );
    if (taken) return;
  }
  throw new Error("no desk reaches the archive");
}

test("a bulk approval holds one back and says why", async ({ office }) => {
  const lead = await office.signedInAs("manager");
  const rows = await waiting(lead);
  const objected = rows.find(({ kind }) => kind === "archive");
  if (!objected) throw new Error("no archive waits");
  const { subjectId } = await ask<{ subjectId: string }>(lead.request, "approvals.record", {
    id: objected.id,
  });
  await objectTo(office, subjectId);

  await lead.goto("/office/approvals");
  await settled(lead);
  await lead
    .getByRole("checkbox", { name: `选择 ${objected.name}` })
    .first()
    .check();
  await lead.getByRole("button", { name: "批量同意" }).click();
  await lead.getByRole("dialog").getByRole("button", { name: "批量同意" }).click();
  await expect(lead.getByText("留下 1 件，请逐件办理")).toBeVisible();
  await expect(lead.getByRole("link", { name: `${objected.number} ${objected.name}` })).toBeVisible();

  await lead.goto("/office/approvals?view=objections");
  await expectSoundScreen(lead, "the open objections");
  await expect(lead.getByText("名下有两套住房").first()).toBeVisible();
});
