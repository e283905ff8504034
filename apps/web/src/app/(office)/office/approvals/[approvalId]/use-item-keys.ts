import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isTyping, itemKeyOf } from "./item-keys.ts";
import type { Act } from "./offered-acts.ts";

type Keys = {
  offered: Act[];
  taking: Act | null;
  previous: string | null;
  next: string | null;
  take: (act: Act) => void;
};

export function useItemKeys({ offered, taking, previous, next, take }: Keys) {
  const router = useRouter();
  useEffect(() => {
    const go = (href: string | null) => href !== null && router.push(href);
    const answer = (act: "agree" | "return") => offered.includes(act) && take(act);
    const answers = {
      agree: () => answer("agree"),
      return: () => answer("return"),
      previous: () => go(previous),
      next: () => go(next),
    };
    const press = (event: KeyboardEvent) => {
      const key = itemKeyOf(event);
      if (key === null || taking !== null || isTyping(event.target)) return;
      event.preventDefault();
      answers[key]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [offered, taking, previous, next, take, router]);
}
