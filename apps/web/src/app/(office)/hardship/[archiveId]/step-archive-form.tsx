"use client";
import { Dialog } from "@gongbang/ui/dialog";
import { type RecordStep, StepButtons } from "@gongbang/ui/step-buttons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";
import type { ArchiveView } from "./archive-shapes.ts";
import { StepFields } from "./step-fields.tsx";

type Step = ArchiveView["steps"][number];
type Props = { archive: ArchiveView; today: string; links: readonly RecordStep[] };

const ending = ["return", "reject", "withdraw", "close", "suspend"];
/** Where what a step lacks is settled, by refusal code: the household's form, or a panel of this page. */
const settledAt: Record<string, string> = {
  "HARDSHIP.NO_CAUSE": "household",
  "HARDSHIP.NO_HOUSEHOLD": "household",
  "HARDSHIP.COMPARISON_DIFFERS": "household",
  "HARDSHIP.NOT_IN_HARDSHIP": "household",
  "HARDSHIP.ON_NEGATIVE_LIST": "household",
  "HARDSHIP.HOUSEHOLD_NOT_RENEWED": "household",
  "HARDSHIP.NO_CONSENT": "#consents",
  "HARDSHIP.NO_COMPARISON_CONSENT": "#consents",
  "HARDSHIP.OPEN_OBJECTIONS": "#objections",
  "HARDSHIP.EVIDENCE_LEFT": "?tab=evidence",
  "HARDSHIP.FIELDS_LEFT": "#fields-left",
  "HARDSHIP.NO_HOME_VISIT": "#home-visits",
  "HARDSHIP.NO_CONTRACT": "household",
  "HARDSHIP.CONTRACT_UNDER_A_YEAR": "household",
};

/** The next legal steps as buttons, each with everything it lacks; taking one asks for what it needs in a dialog. */
export function StepArchiveForm({ archive, today, links }: Props) {
  const t = useTranslations("hardship.record");
  const events = useTranslations("machines.hardship.archive.events");
  const sentence = useSentence();
  const [taking, setTaking] = useState<string | null>(null);
  const open = archive.steps.filter(({ mayTake }) => mayTake);
  // Comparing once more is offered, and does not press.
  const main = open.findLast(({ event }) => !ending.includes(event) && event !== "synchronise");

  const hrefOf = (code: string) => {
    const place = settledAt[code];
    if (place === undefined || (place === "household" && !(archive.householdOpen && archive.mayWrite)))
      return undefined;
    return /^[#?]/.test(place) ? `/hardship/${archive.id}${place}` : `/hardship/${archive.id}/${place}`;
  };
  const buttonOf = ({ event, lacks }: Step): RecordStep => ({
    key: event,
    label: events(event),
    primary: event === main?.event,
    danger: event === "reject" || event === "close",
    onTake: () => setTaking(event),
    lacks: lacks.map(({ code, ...details }) => ({
      text: sentence(code, details),
      href: hrefOf(code),
      action: t("settle"),
    })),
    lacksTitle: t("lacks", { step: events(event), count: lacks.length }),
  });

  // No steps of the machine: what the household said before an end, and that nothing has changed since last year.
  const beside = (["hear", "unchanged"] as const).filter((key) =>
    key === "hear" ? archive.mayHear : archive.mayWrite && archive.status === "enrolled",
  );
  const hearing = beside.map((key): RecordStep => ({ key, label: t(key), onTake: () => setTaking(key) }));
  const isBeside = (key: string): key is "hear" | "unchanged" => beside.some((each) => each === key);

  return (
    <>
      <StepButtons steps={[...links, ...open.map(buttonOf), ...hearing]} />
      {taking !== null && (
        <Dialog
          open
          onOpenChange={() => setTaking(null)}
          title={isBeside(taking) ? t(taking) : events(taking)}
        >
          <StepFields event={taking} archive={archive} today={today} close={() => setTaking(null)} />
        </Dialog>
      )}
    </>
  );
}
