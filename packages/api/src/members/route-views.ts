import { removeViewInput, saveViewInput, shareViewInput } from "@gongbang/domain/members/member-view";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { listViews, viewsOutput } from "./list-views.ts";
import { removeView, saveView, shareView } from "./save-view.ts";

const nothing = z.strictObject({}).default({});
const theView = z.object({ id: z.string() });

/** 名册视图: what an officer has kept of the register's list, and what is shared with them. */
export const viewsRouter = router({
  list: may("member.view.use").read(nothing, viewsOutput, listViews),
  save: may("member.view.use").command(saveViewInput, theView, saveView),
  remove: may("member.view.use").command(removeViewInput, theView, removeView),
  share: may("member.view.share").command(shareViewInput, theView, shareView),
});
