"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ComponentProps, createContext, use, useState } from "react";
import { Button } from "./button.tsx";
import { useUiLabels } from "./ui-labels.tsx";

const Folding = createContext({ folded: true, turn: () => {} });

/**
 * A record's head. On the phone it shows the main step and the first facts until somebody asks for the rest; what is
 * folded is told by the style sheet (`data-folded`), so that the desk shows everything.
 */
export function FoldingHead(props: ComponentProps<"header">) {
  const [folded, setFolded] = useState(true);
  return (
    <Folding value={{ folded, turn: () => setFolded(!folded) }}>
      <header {...props} data-folded={folded || undefined} />
    </Folding>
  );
}

/** Unfolds the head around it. The style sheet shows it only on the phone, and only where something is folded. */
export function FoldButton() {
  const { folded, turn } = use(Folding);
  const labels = useUiLabels();
  return (
    <Button
      iconOnly
      icon={folded ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
      aria-label={folded ? labels.more : labels.less}
      aria-expanded={!folded}
      className="fold-button"
      onClick={turn}
    />
  );
}
