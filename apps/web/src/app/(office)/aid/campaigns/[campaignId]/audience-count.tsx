"use client";
import { audience as schema } from "@gongbang/domain/aid/campaign.input";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";

/** How many would come on the list, and the first of them, before anybody is put there. */
export function AudienceCount({ campaignId, audience }: { campaignId: string; audience: unknown }) {
  const t = useTranslations("campaigns.add");
  const common = useTranslations("common.words");
  const read = schema.safeParse(audience);
  const asked = { campaignId, audience: read.success ? read.data : {} };
  const { data } = useQuery(useTRPC().campaigns.preview.queryOptions(asked, { enabled: read.success }));
  if (!data) return null;
  return (
    <p role="status" className="text-sub text-muted">
      {t(data.more ? "tooMany" : "found", { count: data.count, names: data.names.join(common("separator")) })}
    </p>
  );
}
