// The value of a cell: what it carries, or what its text says (CellText.cs).
import { locale } from "./formats";

/** A number, a text, or null where the cell is empty. Dates are ISO texts. */
export function valueOf(cell: HTMLTableCellElement, head: HTMLElement): number | string | null {
  const text = cell.textContent ?? "", raw = cell.dataset.v;
  if (raw !== undefined) return head.classList.contains("n") ? Number(raw) : raw;
  if (cell.classList.contains("nil") && !/\d/.test(text)) return null;
  if (!head.classList.contains("n")) return text;
  const digits = [...text].map(c => c >= "0" && c <= "9" ? c : c === "\u2212" ? "-" : c === locale.decimal ? "." : "").join("");
  if (!digits) return text;
  return head.classList.contains("r") ? shifted(digits, 2) : Number(digits);
}

/** Moves the point to the left in the text: dividing would add digits. */
function shifted(digits: string, places: number): number {
  return Number(`${digits}e-${places}`);
}
