import NextLink from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button.tsx";

type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** In the text's own colour, and blue only under the pointer. */
  quiet?: boolean;
  /** No look of its own at all: for whole rows and cards. */
  plain?: boolean;
  /** Off unless asked for: a list of fifty rows must not fetch fifty pages. */
  prefetch?: boolean;
  /** False keeps the place on the page, for tabs. */
  scroll?: boolean;
};

const look = (quiet?: boolean, plain?: boolean) => {
  if (plain) return "";
  return quiet ? "hover:text-link hover:underline" : "text-link hover:underline";
};

/** A link to another page: ink blue, never the accent. */
export function Link({ quiet, plain, prefetch = false, className = "", ...rest }: LinkProps) {
  return <NextLink {...rest} prefetch={prefetch} className={`${look(quiet, plain)} ${className}`} />;
}

type ButtonLinkProps = Omit<LinkProps, "quiet" | "plain"> & ButtonLook & { icon?: ReactNode };

/** A link that looks like a button, for steps that begin on another page. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  className = "",
  prefetch = false,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <NextLink
      {...rest}
      prefetch={prefetch}
      className={`${buttonClass({ variant, size, wide })} ${className}`}
    >
      {icon}
      {children}
    </NextLink>
  );
}
