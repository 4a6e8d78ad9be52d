// Marks the section in view in the navigation, and keeps its mark in sight on a phone.
export function followSections(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>(".sections a")].map(a => [a.hash.slice(1), a]));
  const sections = [...document.querySelectorAll<HTMLElement>("main section")];
  let current = "", waiting = false;
  const mark = () => {
    waiting = false;
    const line = 140, end = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const section = end ? sections.at(-1) : sections.findLast(s => s.getBoundingClientRect().top <= line) ?? sections[0];
    if (!section || section.id === current) return;
    links.get(current)?.removeAttribute("aria-current");
    current = section.id;
    const link = links.get(current);
    link?.setAttribute("aria-current", "true");
    const strip = link?.closest<HTMLElement>(".sections-scroll");
    if (link && strip && strip.scrollWidth > strip.clientWidth) strip.scrollTo({ left: link.offsetLeft - 24 });
  };
  window.addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  }, { passive: true });
  mark();
}
