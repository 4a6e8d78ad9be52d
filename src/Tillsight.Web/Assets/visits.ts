// Going on within a shop without a reload: links and forms that only read fetch the page, and what is inside its <main> takes the place of what was
// there. Whatever changes something, is a file or lies outside the shop goes the browser's own way, and so does everything without script.
import { announce } from "./announce";
import { placeOf, type Place } from "./focus";
import htmx from "./htmx";
import { hideMenus } from "./menus";
import { endPage, enliven } from "./page";

/** How a page is come to: a step forward, back or forth through the history, or the same again with newer figures. */
type Way = "on" | "back" | "again";
interface Visit { url: URL; way: Way; focus: Place; scroll: number }

const main = document.getElementById("main")!, shop = document.body.dataset.shop, script = document.querySelector<HTMLScriptElement>("script[type=module][src]")?.getAttribute("src");
let visit: Visit | null = null, shown = addressOf(new URL(location.href));

export function takeVisits(): void {
  if (!shop || !script) return;
  main.setAttribute("hx-sync", "this:replace");
  document.addEventListener("click", followLink);
  document.addEventListener("submit", sendForm);
  addEventListener("popstate", () => {
    // Only the part after # differs: nothing to fetch.
    if (addressOf(new URL(location.href)) !== shown) go(new URL(location.href), "back");
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && visit && !event.defaultPrevented) htmx.trigger(main, "htmx:abort");
  });
  main.addEventListener("htmx:beforeSwap", event => take(event as CustomEvent));
  main.addEventListener("htmx:afterSwap", event => { if (event.target === main) arrive(); });
  for (const failure of ["htmx:sendError", "htmx:timeout"]) main.addEventListener(failure, () => stay("The shop cannot be reached just now. Nothing is lost: try again in a moment."));
  main.addEventListener("htmx:sendAbort", () => stay("Stopped. The page shows what it showed before."));
}

/** The page as it is now, in place. */
export function refresh(): void {
  go(new URL(location.href), "again");
}

export function isUnderWay(): boolean {
  return visit !== null;
}

/** Within the shop without a reload, anywhere else with one. */
export function open(address: string): void {
  const url = new URL(address, location.href);
  if (isOurs(url)) go(url, "on");
  else location.assign(url);
}

function addressOf(url: URL): string {
  return url.pathname + url.search;
}

/** Pages of the open shop; the last part of a file's path has an ending. */
function isOurs(url: URL): boolean {
  return url.origin === location.origin && url.pathname.startsWith(shop!) && !url.searchParams.has("download") && !/\.[^/]*$/.test(url.pathname);
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute("download") || link.closest("[data-plain]")) return;
  const url = new URL(link.href);
  if (!isOurs(url) || (url.hash && addressOf(url) === shown)) return;
  event.preventDefault();
  hideMenus();
  go(url, "on");
}

function sendForm(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement, button = event.submitter as HTMLButtonElement | null;
  if (event.defaultPrevented || form.method !== "get" || form.target || button?.formMethod === "post" || form.closest("[data-plain]")) return;
  const url = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.pathname, location.href);
  url.search = new URLSearchParams([...new FormData(form, button)].map(([name, value]) => [name, String(value)])).toString();
  if (!isOurs(url)) return;
  event.preventDefault();
  go(url, "on");
}

/** A visit under way ends here: its request is closed, and the server stops its query. */
function go(url: URL, way: Way): void {
  const isSamePage = url.pathname === new URL(shown, location.href).pathname;
  // Where the page was before goes with it, for the way back.
  if (way === "on") history.replaceState({ ...history.state, scroll: scrollY }, "");
  const scroll = way === "back" ? (history.state?.scroll ?? 0) as number : isSamePage ? scrollY : 0;
  const next: Visit = { url, way, focus: isSamePage ? placeOf(document.activeElement, main) : () => main, scroll };
  // Nobody waits any more for the visit before it: its end is no news.
  visit = null;
  htmx.trigger(main, "htmx:abort");
  visit = next;
  main.setAttribute("aria-busy", "true");
  htmx.ajax("get", addressOf(url), { source: main, target: main, select: "#main > *", swap: "innerHTML" })
    // Told by the events of the request already.
    .catch(() => {});
}

/** Before anything is touched: an answer that is no page of this shop, or of a newer program, is opened as a whole. */
function take(event: CustomEvent): void {
  if (event.target !== main || !visit) return;
  const { xhr } = event.detail as { xhr: XMLHttpRequest }, answered = new URL(xhr.responseURL || visit.url.href, location.href);
  if (!isOurs(answered) || !xhr.responseText.includes(`src="${script}"`)) {
    event.detail.shouldSwap = false;
    if (visit.way === "back") location.reload();
    else location.assign(visit.url);
    return;
  }
  if (visit.way === "again" && xhr.status !== 200) {
    event.detail.shouldSwap = false;
    stay("");
    return;
  }
  // Parsed apart from the page, what is for browsers without script would come to life.
  event.detail.serverResponse = xhr.responseText.replace(/<noscript>[\s\S]*?<\/noscript>/g, "");
  endPage();
  answered.hash = visit.url.hash;
  if (visit.way === "on" && addressOf(answered) !== shown) history.pushState({}, "", answered);
  else if (visit.way !== "again") history.replaceState(history.state, "", answered);
  shown = addressOf(answered);
}

function arrive(): void {
  if (!visit) return;
  const { url, way, focus, scroll } = visit;
  end();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".sections a")) {
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  showFreshness();
  enliven(main);
  // A redraw in place takes the focus from nobody who was elsewhere.
  if (way !== "again" || !document.activeElement || document.activeElement === document.body) focus()?.focus({ preventScroll: true });
  const mark = url.hash ? document.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
  if (mark) mark.scrollIntoView();
  else scrollTo({ top: scroll, behavior: "instant" });
  announce(way === "again" ? "New data: the figures are up to date." : `${main.querySelector("h1")?.textContent?.trim() ?? document.title}. ${main.querySelector(".about-range")?.textContent ?? ""}`);
}

function stay(words: string): void {
  if (!visit) return;
  // The address went ahead of the page: back to what is shown.
  if (visit.way === "back") history.pushState({}, "", shown);
  end();
  announce(words);
  const notice = document.getElementById("notice");
  if (notice && words.startsWith("The ")) {
    notice.textContent = words;
    notice.hidden = false;
  }
}

function end(): void {
  visit = null;
  main.removeAttribute("aria-busy");
  const notice = document.getElementById("notice");
  if (notice) notice.hidden = true;
}

/** The bar at the top stays; how fresh the page is stands in the page as well. */
function showFreshness(): void {
  const top = document.getElementById("fresh"), here = main.querySelector(".fresh-below");
  if (!top) return;
  top.hidden = !here;
  top.replaceChildren(...[...here?.childNodes ?? []].map(node => node.cloneNode(true)));
}
