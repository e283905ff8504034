import { formatInstant } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EndSessionForm } from "./end-session-form.tsx";

type Session = {
  id: string;
  startedAt: string;
  seenAt: string;
  ip: string;
  agent: string;
  secondFactor: boolean;
  current: boolean;
};
type SessionsPanelProps = {
  title: ReactNode;
  sessions: readonly Session[];
  empty: ReactNode;
  hint?: ReactNode;
  /** One's own: each can be ended by itself. */
  mine?: boolean;
};

const systems = ["Windows", "Android", "iPhone", "iPad", "HarmonyOS", "Macintosh", "Linux"];
const browsers = ["MicroMessenger", "DingTalk", "Edg", "Firefox", "Chrome", "Safari"];
const browserNames: Record<string, string> = { MicroMessenger: "WeChat", Edg: "Edge" };

/** Where an officer is signed in, by device and address. */
export function SessionsPanel({ title, sessions, empty, hint, mine }: SessionsPanelProps) {
  const [t, locale] = [useTranslations("office.session"), useLocale()];
  const device = (agent: string) => {
    const system = systems.find((each) => agent.includes(each));
    const browser = browsers.find((each) => agent.includes(each));
    if (!system || !browser) return t("unknown");
    return t("device", {
      system: system === "Macintosh" ? "macOS" : system,
      browser: browserNames[browser] ?? browser,
    });
  };
  return (
    <Panel flush title={title}>
      {hint && <p className="border-b border-separator px-3.5 py-2 text-sub text-muted">{hint}</p>}
      {sessions.length === 0 && <p className="px-3.5 py-3 text-sub text-muted">{empty}</p>}
      {sessions.map((session) => (
        <PanelRow key={session.id}>
          <b className="font-medium">{device(session.agent)}</b>
          {session.current && <Tag tone="info">{t("current")}</Tag>}
          {session.secondFactor && <span className="text-meta text-muted">{t("withCode")}</span>}
          {mine && !session.current && (
            <span className="ms-auto">
              <EndSessionForm sessionId={session.id} />
            </span>
          )}
          <span className="w-full text-meta text-muted">
            {[
              session.ip,
              t("started", { at: formatInstant(session.startedAt, locale) }),
              t("seen", { at: formatInstant(session.seenAt, locale) }),
            ].join(" · ")}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
