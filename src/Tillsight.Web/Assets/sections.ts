// On a narrow screen the pages stand in a strip: the one that is open is brought into sight.
export function showSection(): void {
  const strip = document.querySelector<HTMLElement>(".sections-scroll"), here = strip?.querySelector<HTMLElement>("[aria-current=page]");
  if (strip && here && strip.scrollWidth > strip.clientWidth) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
}
