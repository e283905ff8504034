import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { Templates } from "./template-shapes.ts";

type Word = Templates["words"][number];

/** The words that a template may hold, as they are typed into Word. */
export function WordsPanel({ templates }: { templates: Templates }) {
  const t = useTranslations("templates.words");
  return (
    <Panel title={t("title")}>
      <p className="mb-2 text-sub text-muted">{t("note")}</p>
      <Words words={templates.words} />
      {templates.loops.map((loop) => (
        <section key={loop.tag} className="mt-3">
          <h3 className="text-meta text-muted">
            {t("loop", { open: `{{#${loop.tag}}}`, close: `{{/${loop.tag}}}` })}
          </h3>
          <Words words={loop.words} />
        </section>
      ))}
      <h3 className="mt-3 text-meta text-muted">{t("conditions")}</h3>
      <Words
        words={templates.conditions.map((tag) => ({
          tag: `#${tag}`,
          sealed: false,
          open: false,
          asked: false,
        }))}
      />
    </Panel>
  );
}

function Words({ words }: { words: Word[] }) {
  const t = useTranslations("templates.words");
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sub">
      {words.map(({ tag, sealed, asked }) => (
        <li key={tag}>
          <code>{`{{${tag}}}`}</code>
          {sealed && <span className="text-meta text-muted">{t("sealed")}</span>}
          {asked && <span className="text-meta text-muted">{t("asked")}</span>}
        </li>
      ))}
    </ul>
  );
}
