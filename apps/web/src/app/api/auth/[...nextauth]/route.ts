import { handlers } from "~/shell/auth.ts";

export const { GET, POST } = handlers;
