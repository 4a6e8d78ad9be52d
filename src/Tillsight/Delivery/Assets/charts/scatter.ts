import { exact, short } from "../formats";
import type { Scatter } from "../shapes";
import { fade, paint } from "../tokens";
import { base, clip, tooltip, valueAxis, type Frame, type Option } from "./common";

export function scatter(s: Scatter, frame: Frame): Option {
  const largest = Math.max(0, ...s.points.map(p => p[4] ?? 0)), named = outermost(s);
  const size = (v: number | null) => v === null || largest <= 0 ? 7 : 5 + 17 * Math.sqrt(v / largest);
  const name = { nameTextStyle: { color: frame.tokens("text"), fontSize: 12 } };
  return {
    ...base(frame),
    grid: { left: 4, right: 12, top: 30, bottom: 24, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: valueAxis(v => short(v, s.xUnit), frame, { splitNumber: frame.narrow ? 4 : 6, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: frame.tokens("edge") } }, name: s.xLabel, nameLocation: "end", nameGap: 0, ...name, nameTextStyle: { ...name.nameTextStyle, align: "right", verticalAlign: "top", padding: [26, 0, 0, 0] } }),
    yAxis: valueAxis(v => short(v, s.yUnit), frame, { name: s.yLabel, nameGap: 14, nameTextStyle: { ...name.nameTextStyle, align: "left", padding: [0, 0, 0, -40] } }),
    tooltip: tooltip(frame, "item", (_, p) => ({
      title: p.value[2],
      entries: [...(p.value[3] ? [{ name: "", value: p.value[3] }] : []), { name: s.yLabel, value: exact(p.value[1], s.yUnit) }, { name: s.xLabel, value: exact(p.value[0], s.xUnit) }],
    })),
    series: s.groups.map((group, k) => ({
      type: "scatter", name: group, data: s.points.filter(p => p[3] === group).map(value => ({ value, label: { show: named.has(value) && !frame.narrow } })),
      symbolSize: (value: Scatter["points"][number]) => size(value[4]),
      itemStyle: { color: fade(paint(frame.tokens, s.groups.length < 2 ? "acc" : k < 8 ? `k${k + 1}` : "ko"), 0.62) },
      label: { position: "right", formatter: (p: any) => clip(p.value[2], 24), color: frame.tokens("text-mute"), fontSize: 12 },
      labelLayout: { hideOverlap: true }, emphasis: { itemStyle: { borderColor: frame.tokens("text"), borderWidth: 1 } },
    })),
  };
}

/** The points furthest out get their names. */
function outermost(s: Scatter): Set<Scatter["points"][number]> {
  const most = [0, 1].map(i => Math.max(...s.points.map(p => p[i] as number)) || 1);
  const reach = (p: Scatter["points"][number]) => Math.max(p[0] / most[0], p[1] / most[1]);
  return new Set(s.points.toSorted((a, b) => reach(b) - reach(a)).slice(0, 10));
}
