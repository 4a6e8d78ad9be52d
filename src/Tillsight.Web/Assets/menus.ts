// Menus are popovers of the browser; one that is left closes.
export function closeMenus(): void {
  document.addEventListener("focusout", event => {
    const menu = event.target instanceof Element ? event.target.closest<HTMLElement>(".menu[popover]") : null;
    if (menu && event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.hidePopover();
  });
}

/** Also one that holds the link just followed: the page stays, so it would too. */
export function hideMenus(): void {
  for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
}
