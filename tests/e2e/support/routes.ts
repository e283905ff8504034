import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const web = join(import.meta.dirname, "../../../apps/web");

/** Every page and route of the build, from its own manifest; inner pages of Next and the catch-alls left out. */
export function builtRoutes(): string[] {
  const manifest = readFileSync(join(web, ".next/app-path-routes-manifest.json"), "utf8");
  const routes: Record<string, string> = JSON.parse(manifest);
  return [...new Set(Object.values(routes))].filter((route) => !/^\/_|\[\.\.\./.test(route)).sort();
}

const isPage = (route: string) => !/^\/(api\/|icon)/.test(route);
const isPublic = (route: string) =>
  /^\/(sign-in|welcome|join|apply|round|second-factor|privacy)(\/|$)/.test(route);

/** The pages behind the sign-in, as the build names them. */
export const builtPages = (): string[] => builtRoutes().filter((route) => isPage(route) && !isPublic(route));

/** Addresses of the pages behind the sign-in. Where a record's id belongs, `id` stands. */
export const protectedPages = (id: string): string[] => builtPages().map((route) => filled(route, id));

export const publicPages = (): string[] =>
  builtRoutes()
    .filter((route) => isPage(route) && isPublic(route))
    .map((route) => filled(route, "x"));

const filled = (route: string, id: string) => route.replaceAll(/\[[^\]]+\]/g, id);

/** One file of each kind that the build serves. */
export function staticFiles(): string[] {
  return ["js", "css", "woff2"].flatMap((kind) => {
    const [first] = globSync(`.next/static/**/*.${kind}`, { cwd: web });
    return first ? [`/_next/${first.replaceAll("\\", "/").slice(".next/".length)}`] : [];
  });
}
