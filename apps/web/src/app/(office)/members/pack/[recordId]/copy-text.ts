/**
 * Puts a text on the clipboard. Where the page has no TLS, as in the local network, the browser has no clipboard to write
 * to: there the text is selected in a box that is gone again at once.
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const back = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  document.body.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
  if (back instanceof HTMLElement) back.focus();
}
