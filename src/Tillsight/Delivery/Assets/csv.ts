// A table as CSV, with the same rules as CsvExport.cs: RFC 4180, and text that could run as a formula gets an apostrophe.
import { valueOf } from "./cells";

export function csvOf(table: HTMLTableElement): string {
  const heads = [...table.tHead!.rows[0].cells];
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells].map((cell, i) => {
    const value = valueOf(cell, heads[i]);
    return value === null ? "" : typeof value === "number" ? cell.dataset.v ?? String(value) : text(value);
  }));
  return [heads.map(head => text(head.dataset.column!)), ...rows].map(row => row.join(",") + "\r\n").join("");
}

function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
