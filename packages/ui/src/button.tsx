import { LoaderCircle, Lock } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export type ButtonLook = {
  variant?: "primary" | "outline" | "ghost" | "danger" | "danger-soft";
  size?: "md" | "sm";
  /** As wide as its place. */
  wide?: boolean;
};

/** The classes of a button, for what must look like one. */
export function buttonClass(
  { variant = "outline", size = "md", wide }: ButtonLook,
  iconOnly = false,
): string {
  return `button button--${variant} button--${size} ${iconOnly ? "button--icon-only" : ""} ${wide ? "button--wide" : ""}`;
}

type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    icon?: ReactNode;
    /** Only the icon is seen: `aria-label` says what it does. */
    iconOnly?: boolean;
    /** Something is under way: the button waits and shows it. */
    busy?: boolean;
    /** Not allowed yet: stays focusable, so that `aria-describedby` can say why. */
    locked?: boolean;
  };

/** A native button in HeroUI's clothes, so that it works before the page is awake. Type is "button" unless said. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    wide,
    icon,
    iconOnly,
    busy,
    locked,
    className = "",
    children,
    onClick,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      {...(locked && { type: "button" })}
      aria-disabled={busy || locked || undefined}
      aria-busy={busy || undefined}
      onClick={clickOf({ busy, locked, onClick })}
      className={`${buttonClass({ variant, size, wide }, iconOnly)} ${className}`}
    >
      {mark(icon, busy, locked)}
      {children}
    </button>
  );
}

function mark(icon: ReactNode, busy?: boolean, locked?: boolean): ReactNode {
  if (busy) return <LoaderCircle aria-hidden className="animate-spin" />;
  if (locked) return <Lock aria-hidden />;
  return icon;
}

/** A locked button does nothing (and as type "button" submits nothing); a busy one does not submit twice. */
function clickOf({ busy, locked, onClick }: Pick<ButtonProps, "busy" | "locked" | "onClick">) {
  if (locked) return undefined;
  return busy ? stay : onClick;
}

function stay(event: { preventDefault: () => void }) {
  event.preventDefault();
}
