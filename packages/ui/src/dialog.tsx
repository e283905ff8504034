"use client";
import { Modal } from "@heroui/react/modal";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, type ButtonLook } from "./button.tsx";
import { useUiLabels } from "./ui-labels.tsx";
import { useWasOpen } from "./was-open.ts";

const sizes = { sm: "sm", md: "md", lg: "lg" } as const;

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** Stays below the body; a form's own buttons stand in its body instead. */
  footer?: ReactNode;
  size?: keyof typeof sizes;
  children: ReactNode;
};

/** A question in front of the page. Holds the focus, closes with Esc, gives the focus back. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, footer, size = "md", children } = props;
  const labels = useUiLabels();
  if (!useWasOpen(open)) return null;
  return (
    <Modal.Backdrop isOpen={open} onOpenChange={onOpenChange} isDismissable={false}>
      <Modal.Container size={sizes[size]} placement="auto">
        <Modal.Dialog className="max-h-full overflow-hidden">
          <div className="flex min-h-11 shrink-0 items-center gap-2 border-b border-separator ps-4 pe-2">
            <Modal.Heading className="text-body font-semibold">{title}</Modal.Heading>
            <Button
              variant="ghost"
              size="sm"
              iconOnly
              icon={<X aria-hidden />}
              aria-label={labels.close}
              className="ms-auto"
              onClick={() => onOpenChange(false)}
            />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto p-4 text-body text-foreground">{children}</div>
          {footer && (
            <div className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-separator px-4 py-2.5">
              {footer}
            </div>
          )}
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

type DialogButtonProps = ButtonLook & {
  label: ReactNode;
  icon?: ReactNode;
  title: ReactNode;
  dialogSize?: keyof typeof sizes;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A button that opens a dialog. From a server page the body is plain content; a form in it gets `close`. */
export function DialogButton({ label, icon, title, dialogSize, children, ...look }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} icon={icon} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title} size={dialogSize}>
        {typeof children === "function" ? children(() => setOpen(false)) : children}
      </Dialog>
    </>
  );
}
