// Menus are popovers of the browser; one that is left closes.
export function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLElement>(".menu[popover]"))
    menu.addEventListener("focusout", event => {
      if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.hidePopover();
    });
}
