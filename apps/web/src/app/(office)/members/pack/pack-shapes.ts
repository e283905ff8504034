import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

type Packs = inferRouterOutputs<AppRouter>["packs"];
export type Format = Packs["formats"][number];
export type Standing = Packs["standing"];
export type Entry = Packs["list"]["rows"][number];
export type Batch = Packs["batches"][number];
export type Panel = Packs["record"];
