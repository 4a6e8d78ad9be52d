import { exact } from "../formats";
import type { Calendar } from "../shapes";
import { base, ornament, tooltip, word, type Frame, type Option } from "./common";
import { scale, step } from "./heatMap";

const names = 34, head = 36, foot = 10, day = 86_400_000;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A year wide, half a year on a phone. */
function blocks(s: Calendar, narrow: boolean): { year: number; half: number; monday: number; days: number[] }[] {
  const found = new Map<string, { year: number; half: number; monday: number; days: number[] }>(), first = Date.parse(s.first);
  s.values.forEach((_, i) => {
    const date = new Date(first + i * day), year = date.getUTCFullYear(), half = narrow && date.getUTCMonth() >= 6 ? 1 : 0, key = `${year}/${half}`;
    if (!found.has(key)) {
      const start = Date.UTC(year, half * 6, 1);
      found.set(key, { year, half, monday: start - weekday(start) * day, days: [] });
    }
    found.get(key)!.days.push(i);
  });
  return [...found.values()];
}

function weekday(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}

function cellOf(width: number, narrow: boolean): number {
  return Math.min(18, (width - names) / (narrow ? 28 : 54));
}

function blockHeight(cell: number): number {
  return head + 7 * cell + foot;
}

export function calendarHeight(s: Calendar, narrow: boolean, width: number): number {
  return blocks(s, narrow).length * blockHeight(cellOf(width, narrow)) + 20;
}

export function calendar(s: Calendar, frame: Frame): Option {
  const all = blocks(s, frame.narrow), cell = cellOf(frame.width, frame.narrow), height = blockHeight(cell), first = Date.parse(s.first);
  const week = (at: number, monday: number) => Math.floor((at - monday) / day / 7);
  const marks = all.flatMap((b, k) => b.days.filter(i => s.values[i] !== null).map(i => {
    const at = first + i * day;
    return { i, x: names + week(at, b.monday) * cell, y: k * height + head + weekday(at) * cell };
  }));
  const words = all.flatMap((b, k) => [
    word(String(b.year), 0, k * height + 4, frame, "text"),
    ...months.flatMap((name, m) => !frame.narrow || (m >= 6 ? 1 : 0) === b.half ? [word(name, names + (week(Date.UTC(b.year, m, 1), b.monday) + 1) * cell, k * height + head - 18, frame)] : []),
    ...weekdays.flatMap((name, d) => d % 2 === 0 ? [word(name, names - 6, k * height + head + d * cell + cell / 2 - 6, frame, "text-mute", "right")] : []),
  ]);
  return {
    ...base(frame), grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: "none" }, xAxis: { show: false, min: 0, max: 1 }, yAxis: { show: false, min: 0, max: 1 },
    tooltip: tooltip(frame, "item", i => ({ title: dateName(first + marks[i].i * day), entries: [{ name: s.label, value: exact(s.values[marks[i].i], s.unit) }] })),
    series: [{ type: "custom", data: marks.map(m => ({ value: [0, 0], link: s.links?.[m.i] })), renderItem: ({ dataIndex }: { dataIndex: number }) => {
      const { i, x, y } = marks[dataIndex];
      return { type: "rect", shape: { x: x + 0.5, y: y + 0.5, width: cell - 1, height: cell - 1, r: 2 }, style: { fill: frame.tokens(`h${step(s, s.values[i]!)}`) }, emphasis: { style: { stroke: frame.tokens("text"), lineWidth: 1.5 } } };
    } }, ornament([...words, ...scale(s, frame, names)])],
  };
}

function dateName(at: number): string {
  const date = new Date(at);
  return `${weekdays[weekday(at)]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
