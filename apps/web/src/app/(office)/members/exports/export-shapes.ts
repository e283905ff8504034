import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

export type Exported = inferRouterOutputs<AppRouter>["exports"]["list"]["rows"][number];
