import { allOf, describedBy, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import Failed from "~/app/(office)/error.tsx";
import Forbidden from "~/app/(office)/forbidden.tsx";
import NotFound from "~/app/(office)/not-found.tsx";
import { AuthenticatorSteps } from "~/shell/authenticator-steps.tsx";
import { asked, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ConfirmCodeForm } from "../second-factor/confirm-code-form.tsx";
import { UseLinkForm } from "../welcome/[token]/use-link-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";

type Locale = "zh-CN" | "en";
const inputs = (markup: string) =>
  Object.fromEntries(allOf(markup, "input").map(({ attributes }) => [attributes.name, attributes]));

describe("signing in", () => {
  const form = (locale: Locale = "zh-CN") => deskIn(locale, <SignInForm next="/members" />);
  it("asks for a user name and a password, and not yet for a code", async () => {
    expect(asked(await form())).toEqual({ username: "用户名*", password: "密码*" });
    for (const locale of locales) expect(unnamed(await form(locale))).toEqual([]);
  });
  it("lets a keeper of passwords fill it in, and puts nothing into the address", async () => {
    expect(inputs(await form())).toMatchObject({
      username: { autoComplete: "username", autoCapitalize: "none" },
      password: { autoComplete: "current-password", type: "password" },
    });
    expect(oneOf(await form(), "form").attributes.method).toBe("post");
  });
  it("never repeats where it goes on to", async () => {
    expect(await deskIn("zh-CN", <SignInForm next="javascript:alert(1)" />)).not.toContain("javascript");
  });
  it("says what to do without a password, in both languages", async () => {
    expect(readAs(await form())).toContain("忘记密码或首次登录，请联系本单位管理员");
    for (const locale of locales) expect(readAs(await form(locale))).not.toContain("signIn.");
  });
  it("says nothing of who has an account before anybody tried", async () => {
    expect(await form()).not.toContain('role="alert"');
  });
});

describe("using a one-time link", () => {
  const token = "a".repeat(43);
  const form = (offer: string | null, locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <UseLinkForm token={token} username="wangfang" offer={offer}>
        <p>在手机上打开身份验证器</p>
      </UseLinkForm>,
    );
  it("asks for the password twice, and for a code where the role needs one", async () => {
    expect(asked(await form(null))).toEqual({ password: "新密码*", again: "再输一遍*" });
    expect(asked(await form("sealed"))).toMatchObject({ code: "验证器上的 6 位数字*" });
    for (const locale of locales) expect(unnamed(await form("sealed", locale))).toEqual([]);
  });
  it("shows how an authenticator is set up only where one is", async () => {
    expect(readAs(await form(null))).not.toContain("身份验证器");
    expect(readAs(await form("sealed"))).toContain("设置动态验证码 在手机上打开身份验证器");
  });
  it("tells the rules of a password beforehand, by ear as well", async () => {
    const page = await form(null);
    expect(describedBy(page, inputs(page).password?.["aria-describedby"])).toContain("12 到 128 个字符");
  });
  it("gives the keeper of passwords the name and the new password, and puts neither token nor seal into the page", async () => {
    const page = await form("sealed-secret");
    expect(inputs(page)).toMatchObject({
      username: { autoComplete: "username", value: "wangfang" },
      password: { autoComplete: "new-password", type: "password" },
      again: { autoComplete: "new-password", type: "password" },
      code: { autoComplete: "one-time-code", inputMode: "numeric" },
    });
    expect(page).not.toContain(token);
    expect(page).not.toContain("sealed-secret");
  });
});

describe("setting up the second factor", () => {
  const form = (locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <ConfirmCodeForm offer="sealed">
        <AuthenticatorSteps
          offer={{ secret: "ABCDEFGHIJKLMNOP", uri: "otpauth://totp/x?secret=ABCDEFGHIJKLMNOP" }}
        />
      </ConfirmCodeForm>,
    );
  it("shows the picture under a name, and the same in fours to type", async () => {
    expect(readAs(await form())).toContain("ABCD EFGH IJKL MNOP");
    expect(await form()).toContain('aria-label="身份验证器的二维码"');
  });
  it("asks for six digits, and takes a blank between them", async () => {
    expect(inputs(await form()).code).toMatchObject({ inputMode: "numeric", maxLength: "7" });
    for (const locale of locales) expect(unnamed(await form(locale))).toEqual([]);
  });
  it("lets out who can't do it now", async () => {
    const buttons = allOf(await form(), "button").map(({ text, attributes }) => [text, attributes.type]);
    expect(buttons).toEqual([
      ["确认并继续", "submit"],
      ["退出登录", "button"],
    ]);
  });
});

describe("a page that is none", () => {
  it("says that it is not there or not for the reader, and never which", async () => {
    const page = await deskIn("zh-CN", <NotFound />);
    expect(readAs(page)).toContain("内容不存在，或不在您的权限范围内");
    expect(linksIn(page)).toEqual([["/", "回工作台"]]);
  });
  it("says that the role does not open it, and whom to ask", async () => {
    expect(readAs(await deskIn("zh-CN", <Forbidden />))).toContain("请联系本单位管理员");
  });
  it("gives the number of a fault and nothing else of it", async () => {
    const error = Object.assign(new Error('column "citizen_id" does not exist'), { digest: "4711" });
    for (const locale of locales) {
      const page = await deskIn(locale, <Failed error={error} reset={() => {}} />);
      expect(readAs(page)).toContain("4711");
      expect(page).not.toContain("citizen_id");
    }
    const words = readAs(await deskIn("zh-CN", <Failed error={new Error("x")} reset={() => {}} />));
    expect(words).toContain("编号 —");
  });
});
