// Tiles of a board that is being edited are moved by dragging their grip; the buttons beside it do the same for the keyboard.
export function dragTiles(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-order]"), board = document.querySelector<HTMLElement>(".board.is-edited");
  if (!form || !board) return;
  let dragged: HTMLElement | null = null;
  const tileAt = (event: Event) => event.target instanceof Element ? event.target.closest<HTMLElement>(".tile") : null;
  for (const grip of board.querySelectorAll<HTMLElement>(".grip")) grip.draggable = true;
  board.addEventListener("dragstart", event => {
    dragged = tileAt(event);
    if (!dragged || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.tile!);
    event.dataTransfer.setDragImage(dragged, 16, 16);
    dragged.classList.add("is-dragged");
  });
  board.addEventListener("dragover", event => {
    const over = tileAt(event);
    if (!dragged || !over) return;
    event.preventDefault();
    for (const tile of board.querySelectorAll(".is-over")) tile.classList.toggle("is-over", tile === over);
    over.classList.toggle("is-over", over !== dragged);
  });
  board.addEventListener("drop", event => {
    const over = tileAt(event);
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const tiles = [...board.querySelectorAll<HTMLElement>(".tile")];
    over.insertAdjacentElement(tiles.indexOf(dragged) < tiles.indexOf(over) ? "afterend" : "beforebegin", dragged);
    form.querySelector<HTMLInputElement>("[name=order]")!.value = [...board.querySelectorAll<HTMLElement>(".tile")].map(tile => tile.dataset.tile).join(",");
    form.submit();
  });
  board.addEventListener("dragend", () => {
    dragged?.classList.remove("is-dragged");
    for (const tile of board.querySelectorAll(".is-over")) tile.classList.remove("is-over");
    dragged = null;
  });
}
