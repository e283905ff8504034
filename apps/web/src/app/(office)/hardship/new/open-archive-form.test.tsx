import { expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { OpenArchiveForm } from "./open-archive-form.tsx";
it("x", async () => { console.log(await deskIn("zh-CN", <OpenArchiveForm memberId="x" today="2026-09-28" />)); expect(1).toBe(1); });
