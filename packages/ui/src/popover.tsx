"use client";
import { Popover as HeroPopover } from "@heroui/react/popover";
import { X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button, type ButtonLook } from "./button.tsx";
import { useUiLabels } from "./ui-labels.tsx";
import { useWasOpen } from "./was-open.ts";

type PopoverProps = ButtonLook & {
  /** What the button says. */
  label: ReactNode;
  /** For a button that shows only an icon. */
  buttonLabel?: string;
  /** Names the surface where it has neither a title nor a button with a label. */
  surfaceLabel?: string;
  icon?: ReactNode;
  /** A head with a close button; without it the body stands alone. */
  title?: ReactNode;
  extra?: ReactNode;
  width?: number;
  placement?: "bottom" | "bottom start" | "bottom end" | "top" | "left top" | "right top";
  className?: string;
  children: ReactNode;
};

/** A small surface beside its button. The body may come from the server. */
export function Popover(props: PopoverProps) {
  const {
    label,
    buttonLabel,
    surfaceLabel = buttonLabel,
    icon,
    title,
    extra,
    width = 366,
    placement = "bottom end",
    className,
    children,
    ...look
  } = props;
  const [open, setOpen] = useState(false);
  const wasOpen = useWasOpen(open);
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor} className="inline-flex">
      <Button
        variant="ghost"
        {...look}
        icon={icon}
        className={className}
        aria-label={buttonLabel}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {wasOpen && (
        <HeroPopover.Content
          isOpen={open}
          onOpenChange={setOpen}
          triggerRef={anchor}
          placement={placement}
          offset={6}
          className="popover max-w-[calc(100vw-16px)]"
          style={{ width }}
        >
          <HeroPopover.Dialog className="popover__dialog" aria-label={title ? undefined : surfaceLabel}>
            {title && <PopoverHead title={title} extra={extra} onClose={() => setOpen(false)} />}
            {children}
          </HeroPopover.Dialog>
        </HeroPopover.Content>
      )}
    </span>
  );
}

function PopoverHead({
  title,
  extra,
  onClose,
}: {
  title: ReactNode;
  extra?: ReactNode;
  onClose: () => void;
}) {
  const labels = useUiLabels();
  return (
    <div className="flex items-center gap-2 border-b border-separator py-1.5 ps-4 pe-2">
      <HeroPopover.Heading className="text-body font-semibold">{title}</HeroPopover.Heading>
      {extra}
      <Button
        variant="ghost"
        size="sm"
        iconOnly
        icon={<X aria-hidden />}
        aria-label={labels.close}
        className="ms-auto"
        onClick={onClose}
      />
    </div>
  );
}
