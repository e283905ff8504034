import { useState } from "react";

/** Whether this was ever open. What nobody opened is not made; what closes stays, so that it can go as it came. */
export function useWasOpen(open: boolean): boolean {
  const [was, setWas] = useState(open);
  if (open && !was) setWas(true);
  return was || open;
}
