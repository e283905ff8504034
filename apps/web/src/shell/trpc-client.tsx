"use client";
import type { AppRouter } from "@gongbang/api/root";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

/**
 * The header that no cross-site form can set, and at most ten calls in one request. Queries are posted too: what somebody
 * types into a search box is a person's number as often as not, and an address is written down everywhere.
 */
const makeTrpcClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({ url: "/api/trpc", maxItems: 10, methodOverride: "POST", headers: { "x-app": "1" } }),
    ],
  });

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
  });

export function TrpcClientProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [trpcClient] = useState(makeTrpcClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
