import { exact, short } from "../formats";
import type { HeatMap } from "../shapes";
import { base, categoryAxis, fit, ornament, textWidth, tooltip, widest, word, type Frame, type Option } from "./common";

const shades = 9;

type Scaled = Pick<HeatMap, "min" | "max" | "unit"> & { diverging?: boolean };

export function heatMap(s: HeatMap, frame: Frame): Option {
  const names = Math.min(frame.width * 0.3, widest(s.rows, frame) + 4);
  const cells = s.values.flatMap((row, r) => row.flatMap((v, c) => v === null ? [] : [{ value: [c, r, v], link: s.links?.[r]?.[c] }]));
  return {
    ...base(frame),
    grid: { left: names + 10, right: 1, top: 24, bottom: 28, outerBoundsMode: "none" },
    xAxis: categoryAxis(s.columns, frame, { position: "top", axisLine: { show: false }, axisLabel: { margin: 8 } }),
    yAxis: categoryAxis(s.rows.map(r => fit(r, names, frame)), frame, { inverse: true, axisLine: { show: false }, axisLabel: { color: frame.tokens("text"), interval: 0 } }),
    tooltip: tooltip(frame, "item", (_, p) => ({ title: `${label(s.rowLabel, s.rows[p.value[1]])}, ${label(s.columnLabel, s.columns[p.value[0]])}`, entries: [{ name: s.rowLabel && s.columnLabel ? `${s.rowLabel} and ${s.columnLabel.toLowerCase()}` : "Value", value: exact(p.value[2], s.unit) }] })),
    series: [{ type: "custom", data: cells, renderItem: (_: unknown, api: any) => cell(s, frame, api) }, ornament(scale(s, frame, names + 11))],
  };
}

function label(kind: string, name: string): string {
  return kind && /^\d+$/.test(name) ? `${kind.toLowerCase()} ${name}` : name;
}

/** The same nine shades as HeatSteps.cs. */
export function step(s: { min: number; max: number }, v: number): number {
  return s.max === s.min ? 4 : Math.min(shades - 1, Math.max(0, Math.floor((v - s.min) * shades / (s.max - s.min))));
}

function shade(s: Scaled, frame: Frame, index: number): string {
  return frame.tokens((s.diverging ? "v" : "h") + index);
}

function cell(s: HeatMap, frame: Frame, api: any): Option {
  const v = api.value(2) as number, [x, y] = api.coord([api.value(0), api.value(1)]), [width, height] = api.size([1, 1]), index = step(s, v);
  const text = s.showValues ? short(v, s.unit) : "", strong = s.diverging ? index < 2 || index > 6 : index > 4, gap = width < 14 ? 0.5 : 1;
  return {
    type: "rect", shape: { x: x - width / 2 + gap, y: y - height / 2 + gap, width: width - 2 * gap, height: height - 2 * gap, r: width < 14 ? 1 : 3 },
    style: { fill: shade(s, frame, index) }, emphasis: { style: { stroke: frame.tokens("text"), lineWidth: 1.5 } },
    textContent: text && textWidth(text, frame) < width - 4
      ? { style: { text, fill: frame.tokens(strong ? "on-strong" : "on-pale"), font: `12px ${frame.tokens.font}` } } : undefined,
    textConfig: { position: "inside" },
  };
}

/** The shades with their least and greatest value, at the foot of the picture. */
export function scale(s: Scaled, frame: Frame, left: number): Option[] {
  const low = short(s.min, s.unit), start = left + textWidth(low, frame) + 8, y = frame.height - 14;
  return [
    word(low, left, y, frame), word(short(s.max, s.unit), start + shades * 18 + 8, y, frame),
    ...Array.from({ length: shades }, (_, i) => ({ type: "rect", shape: { x: start + i * 18, y, width: 18, height: 12 }, style: { fill: shade(s, frame, i) } })),
  ];
}
