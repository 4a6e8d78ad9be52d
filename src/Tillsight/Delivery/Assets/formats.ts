// Numbers as Views/Formats.cs writes them; the page brings the locale's separators along.
export type Unit = "count" | "money" | "rate" | "quantity" | "days" | "number" | "date" | "text";

interface Locale { decimal: string; group: string; groupSizes: number[]; before: string; after: string; digits: number }

export const locale: Locale = JSON.parse(document.getElementById("formats")!.textContent!);
const minus = "\u2212", space = "\u00a0";
export const dash = "\u2013";

/** Every digit that matters: hover and tables. */
export function exact(v: number | null | undefined, unit: Unit): string {
  if (v === null || v === undefined) return dash;
  const size = Math.abs(v);
  switch (unit) {
    case "money": return money(fixed(v, locale.digits));
    case "rate": return fixed(v * 100, size > 0 && size < 0.0005 ? 2 : 1) + space + "%";
    case "count": return fixed(v, 0);
    case "days": return upTo(v, 1) + space + (size === 1 ? "day" : "days");
    case "quantity": return upTo(v, 2);
    default: return upTo(v, size >= 100 ? 1 : size >= 1 ? 2 : 3);
  }
}

/** For axes and labels: "12.4 k", "1.2 M", "71 %". */
export function short(v: number | null | undefined, unit: Unit): string {
  if (v === null || v === undefined) return dash;
  if (unit === "rate") return upTo(v * 100, v !== 0 && Math.abs(v) < 0.1 ? 1 : 0) + space + "%";
  const text = abbreviated(v, unit === "money" ? Math.min(locale.digits, 2) : 2);
  return unit === "money" ? money(text) : unit === "days" ? text + space + "d" : text;
}

function money(text: string): string {
  return text.startsWith(minus) ? minus + locale.before + text.slice(1) + locale.after : locale.before + text + locale.after;
}

function abbreviated(v: number, digits: number): string {
  const size = Math.abs(v);
  if (size < 10) return upTo(v, digits);
  if (size < 999.5) return upTo(v, size < 100 ? Math.min(digits, 1) : 0);
  const [unit, suffix] = size < 999_500 ? [1e3, "k"] as const : size < 999_500_000 ? [1e6, "M"] as const : [1e9, "bn"] as const;
  const scaled = v / unit;
  return upTo(scaled, Math.abs(scaled) < 99.95 ? 1 : 0) + space + suffix;
}

/** Half away from zero; the nudge undoes binary fractions just below a half. */
function round(v: number, digits: number): number {
  const power = 10 ** digits;
  return Math.sign(v) * Math.round(Math.abs(v) * power * (1 + Number.EPSILON * 4)) / power;
}

function upTo(v: number, digits: number): string {
  const rounded = round(v, digits);
  while (digits > 0 && round(rounded, digits - 1) === rounded) digits--;
  return fixed(rounded, digits);
}

function fixed(v: number, digits: number): string {
  const rounded = round(v, digits);
  const [whole, part] = Math.abs(rounded).toFixed(digits).split(".");
  return (rounded < 0 ? minus : "") + grouped(whole) + (part ? locale.decimal + part : "");
}

/** Groups from the right; the last size repeats, zero ends grouping (3,2 for India). */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let i = 0; digits.length > 0; i++) {
    const size = locale.groupSizes[Math.min(i, locale.groupSizes.length - 1)] || digits.length;
    groups.unshift(digits.slice(-size));
    digits = digits.slice(0, Math.max(0, digits.length - size));
  }
  return groups.join(locale.group);
}
