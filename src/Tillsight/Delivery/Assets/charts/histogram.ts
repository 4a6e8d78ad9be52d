import { exact, short } from "../formats";
import type { Histogram } from "../shapes";
import { base, textWidth, tooltip, valueAxis, type Frame, type Option } from "./common";

export function histogram(s: Histogram, frame: Frame): Option {
  const total = s.counts.reduce((sum, n) => sum + n, 0);
  return {
    ...base(frame),
    grid: { left: 4, right: 14, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: valueAxis(v => short(v, s.unit), frame, { min: s.edges[0], max: s.edges.at(-1), axisLabel: { color: frame.tokens("text-mute"), customValues: edgesToName(s, frame), formatter: (v: number) => short(v, s.unit) }, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: frame.tokens("edge") } } }),
    yAxis: valueAxis(v => short(v, "count"), frame),
    tooltip: tooltip(frame, "item", i => ({
      title: `${exact(s.edges[i], s.unit)} to ${exact(s.edges[i + 1], s.unit)}`,
      entries: [{ name: total ? short(s.counts[i] / total, "rate") : "", value: exact(s.counts[i], "count") }],
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

/** As many edges as have room for their names. */
function edgesToName(s: Histogram, frame: Frame): number[] {
  const span = s.edges.at(-1)! - s.edges[0] || 1, named: number[] = [];
  let free = -Infinity;
  for (const edge of s.edges) {
    const x = (edge - s.edges[0]) / span * (frame.width - 60), half = textWidth(short(edge, s.unit), frame) / 2;
    if (x - half < free) continue;
    named.push(edge);
    free = x + half + 14;
  }
  return named;
}
