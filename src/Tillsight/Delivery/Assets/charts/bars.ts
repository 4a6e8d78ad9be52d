import { exact, short } from "../formats";
import type { Bars, BarSeries } from "../shapes";
import { paint } from "../tokens";
import { base, categoryAxis, fit, ornament, textWidth, tooltip, valueAxis, widest, word, type Entry, type Frame, type Option } from "./common";

export function bars(s: Bars, frame: Frame): Option {
  return {
    ...base(frame),
    tooltip: { ...tooltip(frame, "axis", i => ({ title: s.categories[i], entries: entries(s, i) })), axisPointer: { type: "shadow", shadowStyle: { color: frame.tokens("hairline") + "66" } } },
    ...(s.horizontal ? lying(s, frame) : standing(s, frame)),
  };
}

function lying(s: Bars, frame: Frame): Option {
  const names = Math.min(frame.width * 0.36, widest(s.categories, frame) + 4), values = widest(s.series.flatMap(x => x.values.map(v => short(v, s.unit))), frame) + 12;
  const negative = s.series.some(x => x.values.some(v => v !== null && v < 0)), shares = s.cumulativeShare ? 76 : 0, below = negative ? values : 0;
  const main = categoryAxis(s.categories.map(c => fit(c, names, frame)), frame, {
    inverse: true, axisLine: { show: !negative, lineStyle: { color: frame.tokens("edge") }, onZero: false }, axisLabel: { color: frame.tokens("text"), interval: 0, margin: 10 + below },
  });
  const running = s.cumulativeShare && categoryAxis(s.cumulativeShare.map(v => short(v, "rate")), frame, {
    inverse: true, position: "right", axisLine: { show: false }, axisLabel: { interval: 0, align: "right", margin: shares - 8 },
  });
  return {
    grid: { left: names + 12 + below, right: shares + values, top: shares ? 20 : 2, bottom: 2, outerBoundsMode: "none" },
    xAxis: { type: "value", show: false, min: (v: { min: number }) => Math.min(0, v.min), max: (v: { max: number }) => Math.max(0, v.max) },
    yAxis: running ? [main, { ...running, offset: values }] : main,
    series: [...series(s, frame, "right"), ...whiskers(s, frame), ...(negative ? [zeroLine(frame)] : []), ...(running ? [ornament([word("cumulative", frame.width - 2, 0, frame, "text-mute", "right")])] : [])],
  };
}

function zeroLine(frame: Frame): Option {
  return {
    type: "custom", silent: true, tooltip: { show: false }, data: [[0, 0]],
    renderItem: (params: any, api: any) => {
      const [x] = api.coord([0, 0]), box = params.coordSys;
      return { type: "line", shape: { x1: x, y1: box.y, x2: x, y2: box.y + box.height }, style: { stroke: frame.tokens("edge") } };
    },
  };
}

function standing(s: Bars, frame: Frame): Option {
  return {
    grid: { left: 4, right: s.cumulativeShare ? 4 : 4, top: 20, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: categoryAxis(s.categories, frame, { axisLabel: namesBelow(s, frame) }),
    yAxis: [
      valueAxis(v => short(v, s.unit), frame),
      ...(s.cumulativeShare ? [valueAxis(v => short(v, "rate"), frame, { min: 0, max: 1, splitLine: { show: false }, axisLabel: { color: frame.tokens("text-mute"), formatter: (v: number) => short(v, "rate"), customValues: [0, 0.5, 0.8, 1] } })] : []),
    ],
    series: [
      ...series(s, frame, "top"), ...whiskers(s, frame),
      ...(s.cumulativeShare ? [{ type: "line", yAxisIndex: 1, data: s.cumulativeShare, showSymbol: false, color: frame.tokens("k2"), lineStyle: { width: 2 }, emphasis: { disabled: true }, z: 4 }] : []),
    ],
  };
}

/** On two lines where one is too short; only some of them where two are too. */
function namesBelow(s: Bars, frame: Frame): Option {
  const room = (frame.width - 56) / Math.max(1, s.categories.length) - 6;
  const wraps = s.categories.every(c => c.split(" ").every(word => textWidth(word, frame) <= room) && textWidth(c, frame) <= 1.7 * room);
  return wraps ? { interval: 0, width: room, overflow: "break", lineHeight: 15, hideOverlap: false } : {};
}

function series(s: Bars, frame: Frame, outside: "right" | "top"): Option[] {
  const label = { show: !s.stacked && labelsFit(s, frame), color: frame.tokens("text-mute"), fontSize: 12, distance: 6 };
  const all: Option[] = s.series.map(x => ({
    type: "bar", name: x.name, color: paint(frame.tokens, x.colour), stack: s.stacked ? "all" : undefined, barMaxWidth: s.horizontal ? 20 : 64,
    barGap: "8%", barCategoryGap: s.series.length > 1 ? "22%" : "32%", emphasis: { disabled: true },
    data: x.values.map((value, i) => ({
      value, itemStyle: s.stacked ? undefined : { borderRadius: 2, color: s.series.length === 1 && (value ?? 0) < 0 ? frame.tokens("negative") : undefined },
      label: { ...label, position: (value ?? 0) < 0 ? (outside === "right" ? "left" : "bottom") : outside, offset: outside === "right" && x.high?.[i] != null ? [overhang(s, x, i, frame), 0] : undefined, formatter: () => short(value, s.unit) },
    })),
  }));
  if (s.stacked) all.push({
    type: "bar", stack: "all", silent: true, tooltip: { show: false },
    data: s.categories.map((_, i) => ({ value: 0, label: { ...label, show: s.horizontal || totalsFit(s, frame), position: outside, formatter: () => short(total(s, i), s.unit) } })),
  });
  return all;
}

/** Standing groups carry labels only where each column is wide enough; whiskers leave none. */
function labelsFit(s: Bars, frame: Frame): boolean {
  if (s.horizontal) return true;
  if (s.cumulativeShare || s.series.some(x => x.low)) return false;
  const room = (frame.width - 50) / Math.max(1, s.categories.length * s.series.length) * 0.9;
  return s.series.every(x => x.values.every(v => textWidth(short(v, s.unit), frame) < room));
}

function totalsFit(s: Bars, frame: Frame): boolean {
  return s.categories.every((_, i) => textWidth(short(total(s, i), s.unit), frame) < (frame.width - 50) / s.categories.length);
}

/** Pixels by which a whisker stands out beyond its bar, about. */
function overhang(s: Bars, x: BarSeries, i: number, frame: Frame): number {
  const most = Math.max(...s.series.flatMap(y => [...y.values, ...(y.high ?? [])]).filter(v => v !== null));
  return (x.high![i]! - (x.values[i] ?? 0)) / most * frame.width * 0.55;
}

function whiskers(s: Bars, frame: Frame): Option[] {
  return s.series.flatMap((x, k) => x.low && x.high ? [{
    type: "custom", silent: true, tooltip: { show: false }, z: 5, data: x.values.map((_, i) => [i, x.low![i], x.high![i]]),
    renderItem: (_: unknown, api: any) => {
      const i = api.value(0), low = x.low![i], high = x.high![i];
      if (low === null || high === null) return;
      const across = api.barLayout({ count: s.series.length, barGap: "8%", barCategoryGap: s.series.length > 1 ? "22%" : "32%", barMaxWidth: s.horizontal ? 20 : 64 })[k].offsetCenter;
      const at = (v: number) => s.horizontal ? api.coord([v, i]) : api.coord([i, v]);
      const [a, b] = [at(low), at(high)], style = { stroke: frame.tokens("text-soft"), lineWidth: 1 };
      const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
      if (s.horizontal) {
        const y = a[1] + across;
        return { type: "group", children: [line(a[0], y, b[0], y), line(a[0], y - 3, a[0], y + 3), line(b[0], y - 3, b[0], y + 3)] };
      }
      const middle = a[0] + across;
      return { type: "group", children: [line(middle, a[1], middle, b[1]), line(middle - 3, a[1], middle + 3, a[1]), line(middle - 3, b[1], middle + 3, b[1])] };
    },
    encode: s.horizontal ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
  }] : []);
}

function total(s: Bars, i: number): number {
  return s.series.reduce((sum, x) => sum + (x.values[i] ?? 0), 0);
}

function entries(s: Bars, i: number): Entry[] {
  const all = s.stacked ? total(s, i) : 0;
  const rows: Entry[] = s.series.map(x => ({
    name: x.name, colour: x.colour,
    value: exact(x.values[i], s.unit) + (x.low?.[i] != null && x.high?.[i] != null ? ` (${exact(x.low[i], s.unit)} to ${exact(x.high[i], s.unit)})` : "")
      + (all > 0 && x.values[i] !== null ? ` (${short(x.values[i]! / all, "rate")})` : ""),
  }));
  if (s.cumulativeShare) rows.push({ name: "Cumulative", colour: "k2", value: exact(s.cumulativeShare[i], "rate") });
  return rows;
}
