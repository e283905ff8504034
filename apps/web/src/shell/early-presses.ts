declare global {
  interface Window {
    /** The last press that came before the page was awake; undefined once it is. */
    earlyPress?: { again?: () => void } | undefined;
  }
}

/**
 * Runs in the page before anything else: on a slow telephone a button can be seen long before React hears it, and a
 * form sent then would load the page anew and lose what was typed. The last such press is kept for {@link pressAgain}.
 * Forms that the browser itself sends (those with an address, or by GET) go their way. It must stand alone: the
 * layout prints its text.
 */
export function keepEarlyPresses() {
  window.earlyPress = {};
  const keep = (event: Event, again: () => void) => {
    if (!window.earlyPress) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    window.earlyPress.again = again;
  };
  const sentByBrowser = (form: HTMLFormElement | null) =>
    form !== null && (form.hasAttribute("action") || form.getAttribute("method") === "get");
  addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button && !(button.type === "submit" && sentByBrowser(button.form)))
        keep(event, () => button.click());
    },
    true,
  );
  addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (form instanceof HTMLFormElement && !sentByBrowser(form))
        keep(event, () => form.requestSubmit(event.submitter));
    },
    true,
  );
}

/** Makes the kept press again, now that the page is awake; from here on every press is heard at once. */
export function pressAgain() {
  const again = window.earlyPress?.again;
  window.earlyPress = undefined;
  again?.();
}
