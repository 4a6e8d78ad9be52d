// Search over any page: Ctrl+K or the button of the bar. The field keeps the focus, the arrow keys move among what was found.
import htmx from "./htmx";
import { open as visit } from "./visits";

const dialog = document.getElementById("search") as HTMLDialogElement | null;

export function offerSearch(): void {
  if (!dialog) return;
  const field = dialog.querySelector<HTMLInputElement>("input")!, found = document.getElementById("search-found")!;
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(field);
  });
  for (const way of document.querySelectorAll<HTMLElement>("[data-search]")) way.addEventListener("click", event => {
    if ((event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    event.preventDefault();
    show(field);
  });
  closeByHand(dialog);
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(field, found, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const link = chosen(found);
      if (!link || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      follow(link);
    }
  });
  found.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(link);
  });
  dialog.addEventListener("htmx:beforeSwap", event => {
    const { xhr } = (event as CustomEvent).detail as { xhr: XMLHttpRequest };
    // The session is over, or the search refused: the page itself says it.
    if (xhr.status === 200 && xhr.responseURL.includes("/search")) return;
    (event as CustomEvent).detail.shouldSwap = false;
    dialog.querySelector("form")!.submit();
  });
  found.addEventListener("htmx:afterSwap", () => choose(field, found, field.value ? found.querySelector("a") : null));
}

/** Closes by its button and by a click beside it; Escape is the browser's. */
export function closeByHand(box: HTMLDialogElement): void {
  box.querySelector("[data-close]")!.addEventListener("click", () => box.close());
  box.addEventListener("click", event => {
    if (event.target === box) box.close();
  });
}

function show(field: HTMLInputElement): void {
  if (!dialog!.open) dialog!.showModal();
  field.select();
  htmx.trigger(field, "ask");
}

function follow(link: HTMLAnchorElement): void {
  dialog!.close();
  visit(link.href);
}

function chosen(found: HTMLElement): HTMLAnchorElement | null {
  return found.querySelector<HTMLAnchorElement>("[aria-selected=true]");
}

function choose(field: HTMLInputElement, found: HTMLElement, link: HTMLElement | null): void {
  chosen(found)?.setAttribute("aria-selected", "false");
  link?.setAttribute("aria-selected", "true");
  if (link) field.setAttribute("aria-activedescendant", link.id);
  else field.removeAttribute("aria-activedescendant");
  link?.scrollIntoView({ block: "nearest" });
}

/** Past the last comes the first. */
function move(field: HTMLInputElement, found: HTMLElement, by: 1 | -1): void {
  const all = [...found.querySelectorAll<HTMLAnchorElement>("[role=option]")], now = chosen(found), at = now ? all.indexOf(now) + by : by === 1 ? 0 : -1;
  if (all.length) choose(field, found, all[(at + all.length) % all.length]);
}
