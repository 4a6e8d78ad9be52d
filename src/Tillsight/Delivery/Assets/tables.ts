// Sorting for every table; search and copying for those with many rows.
import { valueOf } from "./cells";
import { csvOf } from "./csv";
import { save } from "./files";

const searchFrom = 16;

export function enhanceTables(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>(".table > table")) {
    offerSorting(table);
    const card = table.closest<HTMLElement>(".table-card");
    if (card) offerTools(card, table);
  }
}

function offerSorting(table: HTMLTableElement): void {
  const body = table.tBodies[0], order = [...body.rows];
  [...table.tHead!.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    const numbers = head.classList.contains("n");
    button.addEventListener("click", () => {
      const was = head.getAttribute("aria-sort"), first = numbers ? "descending" : "ascending", second = numbers ? "ascending" : "descending";
      const now = was === null ? first : was === first ? second : null;
      for (const other of table.tHead!.rows[0].cells) other.removeAttribute("aria-sort");
      if (now) head.setAttribute("aria-sort", now);
      body.append(...(now ? sorted(order, column, head, now === "ascending" ? 1 : -1) : order));
    });
  });
}

/** Empty cells stay last whichever way. */
function sorted(rows: HTMLTableRowElement[], column: number, head: HTMLElement, direction: number): HTMLTableRowElement[] {
  const keys = new Map(rows.map(row => [row, valueOf(row.cells[column], head)]));
  return rows.toSorted((a, b) => {
    const [x, y] = [keys.get(a)!, keys.get(b)!];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return direction * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y)));
  });
}

function offerTools(card: HTMLElement, table: HTMLTableElement): void {
  const rows = [...table.tBodies[0].rows], tools = document.createElement("div");
  tools.className = "table-tools";
  if (rows.length >= searchFrom) tools.append(searchFor(card, rows));
  const copy = document.createElement("button");
  copy.type = "button";
  copy.textContent = "Copy as CSV";
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(csvOf(table));
      copy.textContent = "Copied";
    } catch {
      // Pages opened from disk may not write to the clipboard everywhere: a file does as well.
      save(new Blob([csvOf(table)], { type: "text/csv" }), `${table.dataset.name}.csv`);
      copy.textContent = "Saved";
    }
    setTimeout(() => copy.textContent = "Copy as CSV", 2000);
  });
  tools.append(copy);
  card.querySelector(".table-head")!.append(tools);
}

function searchFor(card: HTMLElement, rows: HTMLTableRowElement[]): HTMLElement {
  const box = document.createElement("div"), field = document.createElement("input"), count = document.createElement("span");
  box.className = "search";
  field.type = "search";
  field.placeholder = `Search ${rows.length} rows`;
  field.setAttribute("aria-label", `Search in ${card.querySelector("h3")!.textContent}`);
  count.setAttribute("role", "status");
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const text = (row.textContent ?? "").toLowerCase(), hit = words.every(word => text.includes(word));
      row.hidden = !hit;
      if (hit) found++;
    }
    count.textContent = words.length ? `${found} found` : "";
  });
  box.append(field, count);
  return box;
}
