import type { Role } from "@gongbang/domain/access/policy";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { type Account, accountOf, signInOver } from "./accounts.ts";

export const desk = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

type Look = {
  /** A telephone of 390 × 844 with a finger, instead of the desk. */
  phone?: boolean;
  language?: "zh-CN" | "en";
  theme?: "light" | "dark";
};
type SigningIn = Look & {
  /** Somebody else than the role's first account. */
  account?: Account;
  /** A session of one's own, for tests that end it. Otherwise a role's session is shared by the tests. */
  fresh?: boolean;
};

export type Office = {
  /** A page of somebody who is signed in, at the desk unless said. Nothing is opened yet. */
  signedInAs: (role: Role, how?: SigningIn) => Promise<Page>;
  /** A page of somebody whom nobody knows. */
  visitor: (look?: Look) => Promise<Page>;
  /** Complaints of the browser that a test brings about on purpose. */
  mayComplain: (about: RegExp) => void;
};

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
/** One session a role and worker: the office takes twenty sign-ins a minute from one address. */
const sessions = new Map<string, Cookies>();

/**
 * The office as people meet it. A test fails on any violation of the content policy, error on the console, error
 * thrown in a page, or request that leaves for another host.
 */
export const test = base.extend<{ office: Office }>({
  office: async ({ browser, baseURL }, use) => {
    if (!baseURL) throw new Error("No BASE_URL: start with `node scripts/run.mjs e2e`.");
    const complaints: string[] = [];
    const allowed: RegExp[] = [];
    const contexts: BrowserContext[] = [];
    const open = async (look: Look) => {
      const context = await browser.newContext({ ...shape(look), baseURL });
      contexts.push(context);
      await context.addCookies(cookiesFor(look, baseURL));
      await watch(context, baseURL, (text) => complaints.push(text));
      return context;
    };
    await use({
      visitor: async (look = {}) => (await open(look)).newPage(),
      signedInAs: async (role, how = {}) => {
        const context = await open(how);
        const account = how.account ?? accountOf(role);
        const known = how.fresh ? undefined : sessions.get(account.username);
        if (known) await context.addCookies(known);
        else await signInOver(context.request, account);
        if (!known && !how.fresh) sessions.set(account.username, await context.cookies());
        await context.addCookies(cookiesFor(how, baseURL));
        return context.newPage();
      },
      mayComplain: (about) => allowed.push(about),
    });
    for (const context of contexts) await context.close();
    const left = complaints.filter((text) => !allowed.some((about) => about.test(text)));
    if (left.length > 0) throw new Error(`The browser complained:\n${[...new Set(left)].join("\n")}`);
  },
});

const shape = ({ phone: hand, theme = "light" }: Look) => ({
  viewport: hand ? phone : desk,
  isMobile: hand === true,
  hasTouch: hand === true,
  deviceScaleFactor: hand ? 2 : 1,
  locale: "zh-CN",
  timezoneId: "Asia/Shanghai",
  colorScheme: theme,
  reducedMotion: "reduce" as const,
});

function cookiesFor({ language, theme }: Look, url: string) {
  const kept = { locale: language ?? "zh-CN", theme: theme ?? "light" };
  return Object.entries(kept).map(([name, value]) => ({ name, value, url }));
}

async function watch(context: BrowserContext, ours: string, complain: (text: string) => void) {
  const { host } = new URL(ours);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`content policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  context.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()} at ${message.location().url}`);
  });
  context.on("weberror", (error) => complain(`page: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) complain(`outside: ${request.url()}`);
  });
}
