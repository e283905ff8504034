import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button.tsx";

type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** In the text's own colour, and blue only under the pointer. */
  quiet?: boolean;
  /** No look of its own at all: for whole rows and cards. */
  plain?: boolean;
  /** False keeps the place on the page, for tabs. */
  scroll?: boolean;
};

const look = (quiet?: boolean, plain?: boolean) => {
  if (plain) return "";
  return quiet ? "hover:text-link hover:underline" : "text-link hover:underline";
};

/** What tells the follower of links that the page keeps its place. */
const stay = (scroll: boolean) => (scroll ? {} : { "data-stay": true });

/**
 * A link to another page: ink blue, never the accent. It is a plain one, which costs a list of fifty rows nothing;
 * the app follows it without loading the page anew (web: shell/follow-links.tsx).
 */
export function Link({ quiet, plain, scroll = true, className = "", ...rest }: LinkProps) {
  return <a {...rest} {...stay(scroll)} className={`${look(quiet, plain)} ${className}`} />;
}

type ButtonLinkProps = Omit<LinkProps, "quiet" | "plain"> & ButtonLook & { icon?: ReactNode };

/** A link that looks like a button, for steps that begin on another page. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  scroll = true,
  className = "",
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} {...stay(scroll)} className={`${buttonClass({ variant, size, wide })} ${className}`}>
      {icon}
      {children}
    </a>
  );
}
