"use client";
import { Button } from "@gongbang/ui/button";
import { Printer, QrCode, X } from "lucide-react";

type Act = { pending: boolean; run: () => void };
type Props = {
  isOpen: boolean;
  open: Act;
  close: Act;
  words: Record<"open" | "replace" | "close" | "print", string>;
};

/** Opens, replaces and closes an address that hangs on the wall, and prints its sheet. */
export function LinkButtons({ isOpen, open, close, words }: Props) {
  return (
    <>
      {isOpen && (
        <Button icon={<X aria-hidden />} busy={close.pending} onClick={close.run}>
          {words.close}
        </Button>
      )}
      <Button
        icon={<QrCode aria-hidden />}
        variant={isOpen ? "outline" : "primary"}
        busy={open.pending}
        onClick={open.run}
      >
        {isOpen ? words.replace : words.open}
      </Button>
      {isOpen && (
        <Button variant="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
      )}
    </>
  );
}
