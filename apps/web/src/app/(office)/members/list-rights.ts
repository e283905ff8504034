import type { Action } from "@gongbang/domain/access/policy";

/** What the reader may do with the list. It only chooses what to offer: each procedure asks the policy again. */
export const listRights = (may: (action: Action) => boolean) => ({
  creates: may("member.create"),
  imports: may("member.import"),
  assigns: may("member.keeper.assign"),
  exports: may("member.export"),
  uncovers: may("member.export.plain"),
  shares: may("member.view.share"),
});
export type ListRights = ReturnType<typeof listRights>;
