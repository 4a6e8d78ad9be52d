// A table as CSV, with the same rules as CsvExport.cs: RFC 4180, and text that could run as a formula gets an apostrophe.
export function csvOf(table: HTMLTableElement): string {
  const heads = [...table.querySelectorAll<HTMLElement>("thead th")].map(th => text(th.dataset.column ?? th.textContent ?? ""));
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells].map(cell =>
    cell.dataset.v ?? (cell.classList.contains("nil") ? "" : text(cell.textContent ?? ""))));
  return [heads, ...rows].map(row => row.join(",") + "\r\n").join("");
}

function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
