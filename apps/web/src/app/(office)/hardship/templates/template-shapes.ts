import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>;
export type Templates = Answers["templates"]["list"];
export type TemplateKind = Templates["kinds"][number];
export type TemplateVersion = TemplateKind["versions"][number];
export type Papers = Answers["papers"]["ofArchive"]["rows"];
