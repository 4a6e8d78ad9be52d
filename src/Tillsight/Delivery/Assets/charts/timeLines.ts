import { exact, short } from "../formats";
import type { Line, TimeLines } from "../shapes";
import { fade, mix, paint } from "../tokens";
import { base, categoryAxis, clip, tooltip, valueAxis, widest, type Entry, type Frame, type Option } from "./common";

export function timeLines(s: TimeLines, frame: Frame): Option {
  const named = s.series.length > 1 && !frame.narrow;
  const known = s.series.flatMap(l => [...l.values, ...(l.low ?? []), ...(l.high ?? [])]).filter(v => v !== null);
  const fromZero = s.asColumns || Math.min(...known) < 0.4 * Math.max(...known);
  return {
    ...base(frame),
    grid: { left: 4, right: named ? Math.min(150, widest(s.series.map(l => l.name), frame) + 14) : Math.max(8, widest(s.labels.slice(-1), frame) / 2 - frame.width / s.labels.length / 2), top: s.events?.length ? 34 : 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: categoryAxis(s.labels, frame),
    yAxis: valueAxis(v => short(v, s.unit), frame, { scale: !fromZero }),
    tooltip: tooltip(frame, "axis", i => ({ title: s.labels[i] + (isUnfinished(s, i) ? " (unfinished)" : ""), entries: entries(s, i) })),
    series: [...s.series.map((line, k) => drawn(s, line, k, named, fromZero, frame)).reverse().flat(), ...flags(s, frame)],
  };
}

function isUnfinished(s: TimeLines, i: number): boolean {
  return s.unfinishedFrom !== undefined && i >= s.unfinishedFrom;
}

function drawn(s: TimeLines, line: Line, k: number, named: boolean, fromZero: boolean, frame: Frame): Option[] {
  const colour = paint(frame.tokens, line.colour), parts: Option[] = [];
  if (line.low && line.high) parts.push(band(line, colour));
  if (s.asColumns && line.role === "subject") return [...parts, columns(s, line, colour)];
  const splits = s.unfinishedFrom !== undefined && (line.role === "subject" || line.role === "category");
  const whole = splits ? line.values.map((v, i) => isUnfinished(s, i) ? null : v) : line.values;
  const dashed = line.role === "forecast";
  const common = { type: "line", name: line.name, showSymbol: s.labels.length <= 40, symbol: alone(line.values), symbolSize: 6, color: colour, z: k === 0 ? 3 : 2, emphasis: { disabled: true } };
  const label = { show: named, formatter: clip(line.name, 24), color: line.role === "comparison" ? frame.tokens("text-mute") : mix(colour, frame.tokens("text"), 0.45), fontSize: 12, distance: 8 };
  const tail = splits && line.values.some((v, i) => v !== null && isUnfinished(s, i));
  parts.push({
    ...common, data: whole, lineStyle: { width: line.role === "comparison" ? 1.5 : 2, type: dashed ? [4, 4] : "solid", opacity: dashed ? 0.8 : 1 },
    areaStyle: k === 0 && fromZero ? { color: fade(colour, 0.08) } : undefined,
    endLabel: tail ? undefined : label, labelLayout: { moveOverlap: "shiftY" },
  });
  if (tail) parts.push({
    ...common, data: line.values.map((v, i) => i >= s.unfinishedFrom! - 1 ? v : null), lineStyle: { width: 2, type: [4, 4] }, endLabel: label, labelLayout: { moveOverlap: "shiftY" },
  });
  return parts;
}

/** A dot only where a value has no neighbour to be joined with. */
function alone(values: (number | null)[]): (value: unknown, params: { dataIndex: number }) => string {
  return (_, { dataIndex: i }) => (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null ? "circle" : "none";
}

function columns(s: TimeLines, line: Line, colour: string): Option {
  return {
    type: "bar", name: line.name, color: colour, barCategoryGap: "30%", barMaxWidth: 40, emphasis: { disabled: true },
    data: line.values.map((value, i) => isUnfinished(s, i)
      ? { value, itemStyle: { color: fade(colour, 0.25), borderColor: colour, borderType: [3, 2], borderRadius: [3, 3, 0, 0] } }
      : { value, itemStyle: { borderRadius: [3, 3, 0, 0] } }),
  };
}

/** One polygon for the whole interval. */
function band(line: Line, colour: string): Option {
  const at = line.values.map((_, i) => i).filter(i => line.low![i] !== null && line.high![i] !== null);
  return {
    type: "custom", silent: true, tooltip: { show: false }, data: at.length ? [[at[0], line.high![at[0]]]] : [], z: 1,
    renderItem: (_: unknown, api: any) => ({
      type: "polygon",
      shape: { points: [...at.map(i => api.coord([i, line.high![i]])), ...at.toReversed().map(i => api.coord([i, line.low![i]]))] },
      style: { fill: fade(colour, 0.15) },
    }),
  };
}

function flags(s: TimeLines, frame: Frame): Option[] {
  const events = (s.events ?? []).toSorted((a, b) => a.at - b.at);
  if (events.length === 0) return [];
  let free = 0;
  return [{
    type: "custom", silent: true, tooltip: { show: false }, z: 1, data: events.map(e => [e.at]),
    renderItem: (params: any, api: any) => {
      const i = params.dataIndex, { label } = events[i], box = params.coordSys, next = events[i + 1];
      const [x] = api.coord([events[i].at, 0]), width = widest([label], frame), limit = next ? api.coord([next.at, 0])[0] : box.x + box.width + 8;
      if (i === 0) free = box.x;
      const right = x + 11 + width <= limit - 4, left = !right && x - 4 - width >= free;
      free = right ? x + 19 + width : x + 11;
      return {
        type: "group",
        children: [
          { type: "line", shape: { x1: x, y1: box.y - 12, x2: x, y2: box.y + box.height }, style: { stroke: frame.tokens("edge"), lineDash: [1, 3] } },
          { type: "path", shape: { pathData: "M0 0h7l-2 4l2 4h-7z" }, x, y: box.y - 22, style: { fill: frame.tokens("caution") } },
          ...(right || left ? [{ type: "text", x: right ? x + 11 : x - 4 - width, y: box.y - 23, style: { text: label, fill: frame.tokens("text-mute"), font: `12px ${frame.tokens.font}` } }] : []),
        ],
      };
    },
  }];
}

function entries(s: TimeLines, i: number): Entry[] {
  const rows: Entry[] = [], subject = s.series[0]?.values[i];
  for (const line of s.series) {
    const v = line.values[i] ?? null;
    if (v === null) continue;
    const against = line.role === "comparison" && subject !== null && subject !== undefined && v !== 0 && !isUnfinished(s, i) ? ` (${change(subject, v)})` : "";
    rows.push({ name: line.name, value: exact(v, s.unit) + against, colour: line.colour });
    if (line.low?.[i] != null && line.high?.[i] != null && line.low[i] !== line.high[i]) rows.push({ name: "Interval", value: `${exact(line.low[i], s.unit)} to ${exact(line.high[i], s.unit)}` });
  }
  for (const e of s.events ?? []) if (e.at === i) rows.push({ name: "Event", value: e.label });
  return rows;
}

function change(now: number, before: number): string {
  const rate = (now - before) / Math.abs(before);
  return (rate > 0 ? "+" : "") + exact(rate, "rate");
}
