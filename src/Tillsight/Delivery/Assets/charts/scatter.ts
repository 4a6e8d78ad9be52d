import { exact, short } from "../formats";
import type { Scatter } from "../shapes";
import { fade, paint } from "../tokens";
import { base, clip, ornament, tooltip, valueAxis, word, type Frame, type Option } from "./common";

type Point = Scatter["points"][number];

export function scatter(s: Scatter, frame: Frame): Option {
  const largest = Math.max(0, ...s.points.map(p => p[4] ?? 0)), named = outermost(s, frame);
  const size = (v: number | null) => v === null || largest <= 0 ? 7 : 5 + 17 * Math.sqrt(v / largest);
  return {
    ...base(frame),
    grid: { left: 4, right: 12, top: 30, bottom: 24, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: valueAxis(v => short(v, s.xUnit), frame, { splitNumber: frame.narrow ? 4 : 6, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: frame.tokens("edge") } } }),
    yAxis: valueAxis(v => short(v, s.yUnit), frame),
    tooltip: tooltip(frame, "item", (_, p) => ({
      title: p.value[2],
      entries: [...(p.value[3] ? [{ name: p.value[3], value: "", colour: `k${s.groups.indexOf(p.value[3]) + 1}` }] : []), { name: s.yLabel, value: exact(p.value[1], s.yUnit) }, { name: s.xLabel, value: exact(p.value[0], s.xUnit) }],
    })),
    series: [ornament([word(s.yLabel, 0, 0, frame, "text"), word(s.xLabel, frame.width - 12, frame.height - 14, frame, "text", "right")]), ...s.groups.map((group, k) => ({
      type: "scatter", name: group, data: s.points.map((value, i) => ({ value, link: s.links?.[i] })).filter(p => p.value[3] === group).map(({ value, link }) => ({ value, link, label: { show: named.has(value) && !frame.narrow } })),
      symbolSize: (value: Point) => size(value[4]),
      itemStyle: { color: fade(paint(frame.tokens, s.groups.length < 2 ? "acc" : k < 8 ? `k${k + 1}` : "ko"), 0.62) },
      label: { position: "right", formatter: (p: any) => clip(p.value[2], 24), color: frame.tokens("text-soft"), fontSize: 12, textBorderColor: frame.tokens("card"), textBorderWidth: 3 },
      labelLayout: { hideOverlap: true }, emphasis: { itemStyle: { borderColor: frame.tokens("text"), borderWidth: 1 } },
    }))],
  };
}

/** The points furthest out get their names, where these touch no other name. */
function outermost(s: Scatter, frame: Frame): Set<Point> {
  const most = [0, 1].map(i => Math.max(...s.points.map(p => p[i] as number)) || 1), named: Point[] = [];
  const share = (p: Point) => [p[0] / most[0], p[1] / most[1]], reach = (p: Point) => Math.max(...share(p));
  const touch = (a: Point, b: Point) => Math.abs(share(a)[1] - share(b)[1]) * 300 < 16 && Math.abs(share(a)[0] - share(b)[0]) * frame.width < 180;
  for (const p of s.points.toSorted((a, b) => reach(b) - reach(a)).slice(0, 40))
    if (named.length < 8 && !named.some(other => touch(p, other))) named.push(p);
  return new Set(named);
}
