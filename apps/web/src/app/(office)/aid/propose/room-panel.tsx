"use client";
import { type AidKind, aidKind } from "@gongbang/domain/codes/aid-kind";
import { isCode } from "@gongbang/domain/codes/code-table";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { RoomWords } from "./room-words.tsx";

type Props = { archiveId: string; kind: string | undefined; personId: string };

/** 本年可用额度: every cap of the chosen kind, computed, and whether something overlaps. */
export function RoomPanel({ archiveId, kind, personId }: Props) {
  if (kind === undefined || !isCode(aidKind, kind)) return null;
  return <AskedRoom archiveId={archiveId} kind={kind} personId={personId} />;
}

function AskedRoom({ archiveId, kind, personId }: { archiveId: string; kind: AidKind; personId: string }) {
  const asked = { archiveId, kind, ...(personId !== "" && { personId }) };
  const { data } = useQuery(useTRPC().grants.room.queryOptions(asked));
  return data ? <RoomWords room={data} /> : null;
}
