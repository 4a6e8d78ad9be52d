// New data shows itself: figures are fetched again without a reload, unless somebody is at something; then a button offers them.
import { isUnderWay, refresh } from "./visits";

const address = document.body.dataset.live, button = document.getElementById("new-data"), patience = 600;

export function followData(): void {
  if (!address || !button) return;
  let stream: EventSource | null = null;
  // A page in the background waits for nothing: browsers allow few connections to one host.
  const follow = () => {
    if (document.visibilityState === "hidden") {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource(address);
      stream.addEventListener("version", event => hear(event.data));
    }
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", event => {
    if (!event.persisted) return;
    stream = null;
    follow();
  });
  button.querySelector("button")!.addEventListener("click", () => {
    button.hidden = true;
    refresh();
  });
  // A page fetched since shows the newer data already.
  document.getElementById("main")!.addEventListener("htmx:afterSwap", () => button.hidden = true);
  follow();
}

let waiting = 0;

/** A load tells twice, once it is in and once what is made of it is; and not every open page asks in the same moment. */
function hear(version: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (version === document.getElementById("version")?.getAttribute("value") || !isDashboard()) return;
    if (isBusy()) button!.hidden = false;
    else refresh();
  }, patience + Math.random() * patience);
}

/** Pages of figures; one with a form to be sent is left alone. */
function isDashboard(): boolean {
  const main = document.getElementById("main")!;
  return main.querySelector("figure.chart, .figures, .table-card") !== null && main.querySelector("form[method=post]") === null;
}

function isBusy(): boolean {
  const at = document.activeElement, main = document.getElementById("main")!;
  return isUnderWay() || (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) && main.contains(at) || document.querySelector("dialog[open], :popover-open") !== null
    || CSS.supports("selector(:open)") && document.querySelector("select:open") !== null
    || getSelection()?.isCollapsed === false || [...main.querySelectorAll("input")].some(field => field.type !== "hidden" && field.value !== field.defaultValue);
}
