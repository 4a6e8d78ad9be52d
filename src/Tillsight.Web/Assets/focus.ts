// Finds a control again after its page was drawn anew.
export type Place = () => HTMLElement | null;

const controls = "select, input:not([type=hidden]), textarea, button, a[href]";

/** Of an element inside the root; where it has no like in the new page, the nearest; of one outside, nothing is to be done. */
export function placeOf(element: Element | null, root: HTMLElement): Place {
  if (!(element instanceof HTMLElement) || element === root || !root.contains(element)) return () => null;
  const { id } = element, form = element.closest("form"), href = element instanceof HTMLAnchorElement ? element.href : null;
  if (form) {
    const formAt = [...root.querySelectorAll("form")].indexOf(form), at = [...form.querySelectorAll(controls)].indexOf(element), name = element.getAttribute("name");
    return () => {
      const found = root.querySelectorAll("form")[formAt] as HTMLElement | undefined, all = [...found?.querySelectorAll<HTMLElement>(controls) ?? []].filter(isShown);
      return (id ? document.getElementById(id) : null) ?? (name ? all.find(c => c.getAttribute("name") === name) : undefined) ?? all[Math.min(at, all.length - 1)] ?? root;
    };
  }
  return () => (id ? document.getElementById(id) : null) ?? (href ? [...root.querySelectorAll("a")].find(a => a.href === href) : undefined) ?? root;
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}
