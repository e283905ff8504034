import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { markupIn } from "./language.fixture.tsx";
import type { Locale } from "./preferences.ts";
import { TrpcClientProvider } from "./trpc-client.tsx";

/** Goes nowhere: what is rendered once has nobody who presses. */
const standing: AppRouterInstance = {
  back: () => {},
  forward: () => {},
  refresh: () => {},
  push: () => {},
  replace: () => {},
  prefetch: () => {},
};

/** What the server sends for elements that may hold forms: as `markupIn`, inside what the frame gives every page. */
export const deskIn = (locale: Locale, element: ReactNode, path = "/"): Promise<string> =>
  markupIn(
    locale,
    <AppRouterContext value={standing}>
      <TrpcClientProvider>{element}</TrpcClientProvider>
    </AppRouterContext>,
    path,
  );
