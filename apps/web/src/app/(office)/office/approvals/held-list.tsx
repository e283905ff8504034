import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Link } from "@gongbang/ui/link";
import { useTranslations } from "next-intl";
import { useSentence } from "~/shell/use-refusal.ts";

export type Held = { id: string; number: string; name: string; lacks: { code: string }[] };

export function HeldBack({ held }: { held: Held[] }) {
  const t = useTranslations("approvals.bulk");
  const sentence = useSentence();
  return (
    <AlertBanner tone="warning" title={t("held", { count: held.length })} live>
      <ul className="flex flex-col gap-1">
        {held.map(({ id, number, name, lacks }) => (
          <li key={id}>
            <Link href={`/office/approvals/${id}`}>{`${number} ${name}`}</Link>{" "}
            {lacks.map(({ code, ...details }) => sentence(code, details)).join(" ")}
          </li>
        ))}
      </ul>
    </AlertBanner>
  );
}
