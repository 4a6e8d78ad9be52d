// Keys of one letter. They are silent while somebody types, and can be turned off (WCAG 2.1.4): speech input types letters too.
import { closeByHand } from "./search";
import { open, refresh } from "./visits";

const storage = "tillsight-keys", places: Record<string, string> = { o: "overview", s: "sales", p: "products", c: "customers", w: "why/net_sales" }, patience = 1500;
const dialog = document.getElementById("shortcuts") as HTMLDialogElement | null, shop = document.body.dataset.shop;

export function offerShortcuts(): void {
  if (!dialog || !shop) return;
  closeByHand(dialog);
  for (const button of document.querySelectorAll("[data-keys]")) button.addEventListener("click", () => dialog.showModal());
  const choice = document.getElementById("shortcuts-on") as HTMLInputElement;
  choice.checked = areOn();
  choice.addEventListener("change", () => keep(choice.checked));
  let goes = 0;
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping() || !areOn()) return;
    const place = Date.now() - goes < patience ? places[event.key] : undefined;
    goes = event.key === "g" ? Date.now() : 0;
    if (place) open(shop + place);
    else if (event.key === "?") dialog.showModal();
    else if (event.key === "r") refresh();
    else if (event.key === "/") {
      const filter = document.querySelector<HTMLElement>("#main .filters select, #main input[type=search]");
      if (!filter) return;
      event.preventDefault();
      filter.focus();
    }
  });
}

/** Also where a letter chooses: in a list, a menu, a dialog. */
export function isTyping(): boolean {
  const at = document.activeElement;
  return at instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(at.type) || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
    || at instanceof HTMLElement && at.isContentEditable || document.querySelector("dialog[open], :popover-open") !== null;
}

function areOn(): boolean {
  try {
    return localStorage.getItem(storage) !== "off";
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(storage, on ? "on" : "off");
  } catch {
    // No storage for this page: the choice is gone with it.
  }
}
