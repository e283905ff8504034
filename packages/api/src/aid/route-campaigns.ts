import {
  addGroupInput,
  addObjectsInput,
  audience,
  closeCampaignInput,
  dropObjectInput,
  handOverInput,
  listCampaignsInput,
  listObjectsInput,
  missInput,
  openCampaignInput,
  proposeMoneyInput,
  receiveGoodsInput,
  returnGoodsInput,
} from "@gongbang/domain/aid/campaign.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { addGroup, addObjects, previewObjects } from "./add-objects.ts";
import { closeCampaign } from "./close-campaign.ts";
import { dropObject, handOverShare, missObject } from "./hand-over.ts";
import { receiveGoods, returnGoods } from "./keep-goods.ts";
import { campaignList, campaignListShape } from "./list-campaigns.ts";
import { objectList, objectListShape, sheetShape, signingSheet } from "./list-objects.ts";
import { openCampaign } from "./open-campaign.ts";
import { proposeMoney } from "./propose-money.ts";
import { campaignRecord, campaignShape } from "./read-campaign.ts";

const made = z.object({ id: z.string() });
const saved = z.object({ version: z.number() });
const ofCampaign = z.strictObject({ campaignId: z.uuid() });
const read = may("aid.campaign.read");
const run = may("aid.campaign.run");
const handOver = may("aid.campaign.handOver");

/** 专项活动: 送温暖, 金秋助学 */
export const campaignsRouter = router({
  list: read.read(listCampaignsInput, campaignListShape, campaignList),
  record: read.read(ofCampaign, campaignShape, campaignRecord),
  objects: read.read(listObjectsInput, objectListShape, objectList),
  sheet: read.read(ofCampaign, sheetShape, signingSheet),
  preview: run.read(
    ofCampaign.extend({ audience }),
    z.object({ count: z.number(), more: z.boolean(), names: z.array(z.string()) }),
    previewObjects,
  ),
  open: run.command(openCampaignInput, made.extend({ number: z.string() }), openCampaign),
  receiveGoods: run.command(receiveGoodsInput, made, receiveGoods),
  returnGoods: run.command(returnGoodsInput, made, returnGoods),
  addObjects: run.command(addObjectsInput, z.object({ added: z.number() }), addObjects),
  addGroup: run.command(addGroupInput, made, addGroup),
  drop: run.command(dropObjectInput, saved, dropObject),
  close: run.command(closeCampaignInput, saved.extend({ remainderFen: z.number() }), closeCampaign),
  proposeMoney: may("aid.grant.propose").command(
    proposeMoneyInput,
    z.object({ grantId: z.string(), number: z.string() }),
    proposeMoney,
  ),
  handOver: handOver.command(handOverInput, saved, handOverShare),
  miss: handOver.command(missInput, saved, missObject),
});
