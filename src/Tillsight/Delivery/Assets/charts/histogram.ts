import { exact, short } from "../formats";
import type { Histogram } from "../shapes";
import { base, widest, tooltip, valueAxis, type Frame, type Option } from "./common";

export function histogram(s: Histogram, frame: Frame): Option {
  const total = s.counts.reduce((sum, n) => sum + n, 0);
  return {
    ...base(frame),
    grid: { left: 4, right: 14, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: valueAxis(v => short(v, s.unit), frame, { min: s.edges[0], max: s.edges.at(-1), axisLabel: { color: frame.tokens("text-mute"), customValues: roundValues(s, frame), formatter: (v: number) => short(v, s.unit) }, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: frame.tokens("edge") } } }),
    yAxis: valueAxis(v => short(v, "count"), frame),
    tooltip: tooltip(frame, "item", i => ({
      title: `${exact(s.edges[i], s.unit)} to ${exact(s.edges[i + 1], s.unit)}`,
      entries: [{ name: "Count", value: exact(s.counts[i], "count") }, { name: "Share", value: exact(total ? s.counts[i] / total : null, "rate") }],
    })),
    series: [{
      type: "custom", data: s.counts.map((n, i) => [s.edges[i], s.edges[i + 1], n]), encode: { x: [0, 1], y: 2 },
      renderItem: (_: unknown, api: any) => {
        const [left, top] = api.coord([api.value(0), api.value(2)]), [right, bottom] = api.coord([api.value(1), 0]);
        return { type: "rect", shape: { x: left + 0.5, y: top, width: Math.max(0.5, right - left - 1), height: bottom - top, r: 1 }, style: { fill: frame.tokens("accent") }, emphasis: { style: { fill: frame.tokens("accent-strong") } } };
      },
    }],
  };
}

/** Round values between the first and the last edge, as many as have room. */
function roundValues(s: Histogram, frame: Frame): number[] {
  const from = s.edges[0], to = s.edges.at(-1)!, room = widest(s.edges.map(edge => short(edge, s.unit)), frame) + 24;
  const rough = (to - from) / Math.max(1, Math.min(10, (frame.width - 60) / room)), power = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 2.5, 5, 10].map(nice => nice * power).find(nice => nice >= rough * (1 - 1e-9))!;
  const first = Math.ceil(from / step - 1e-9), count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step);
}
