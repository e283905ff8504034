import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

/** One officer's account, as its page has it. */
export type Account = inferRouterOutputs<AppRouter>["office"]["people"]["record"];
