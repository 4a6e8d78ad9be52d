import { exact, short } from "../formats";
import type { Sankey, SankeyNode } from "../shapes";
import { fade, paint } from "../tokens";
import { base, fit, ornament, textWidth, tooltip, word, type Frame, type Option } from "./common";

const head = 24, thick = 10;

/** The places are those of SankeyLayout.cs. */
export function sankey(s: Sankey, frame: Frame): Option {
  const room = (nodes: SankeyNode[]) => Math.min(frame.width * 0.34, Math.max(0, ...nodes.map(n => textWidth(n.name, frame) + textWidth(short(n.value, s.unit), frame))) + 22);
  const left = room(s.sources), right = frame.width - room(s.targets);
  const none = { grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: "none" }, xAxis: { show: false, min: 0, max: 1 }, yAxis: { show: false, min: 0, max: 1 } };
  const tip = (i: number, p: any) => p.seriesIndex === 0 ? flowTip(s, i) : { title: (p.seriesIndex === 1 ? s.sources : s.targets)[i].name, entries: [{ name: p.seriesIndex === 1 ? s.sourceLabel : s.targetLabel, value: exact((p.seriesIndex === 1 ? s.sources : s.targets)[i].value, s.unit) }] };
  return {
    ...base(frame), ...none, tooltip: tooltip(frame, "item", tip),
    series: [
      { type: "custom", data: s.flows.map(() => [0, 0]), renderItem: ({ dataIndex: i }: { dataIndex: number }) => flow(s.flows[i], s.height, left + thick, right - thick, frame) },
      nodes(s, s.sources, left, -1, left - 8, frame), nodes(s, s.targets, right, 1, frame.width - right - 8, frame),
      ornament([word(fit(s.sourceLabel, left, frame), left, 0, frame, "text-mute", "right"), word(fit(s.targetLabel, frame.width - right, frame), right, 0, frame)]),
    ],
  };
}

function flowTip(s: Sankey, i: number) {
  const f = s.flows[i], from = s.sources[f.source];
  return { title: `${from.name} \u2192 ${s.targets[f.target].name}`, entries: [{ name: "Value", value: exact(f.value, s.unit) }, { name: `Share of ${from.name}`, value: exact(from.value ? f.value / from.value : null, "rate") }] };
}

function flow(f: Sankey["flows"][number], height: number, left: number, right: number, frame: Frame): Option {
  const y = (share: number) => head + share * height, middle = (left + right) / 2, colour = paint(frame.tokens, f.colour);
  const pathData = `M${left} ${y(f.left)}C${middle} ${y(f.left)} ${middle} ${y(f.right)} ${right} ${y(f.right)}V${y(f.right + f.size)}C${middle} ${y(f.right + f.size)} ${middle} ${y(f.left + f.size)} ${left} ${y(f.left + f.size)}Z`;
  return { type: "path", shape: { pathData }, style: { fill: fade(colour, 0.38) }, emphasis: { style: { fill: fade(colour, 0.65) } } };
}

function nodes(s: Sankey, list: SankeyNode[], edge: number, side: -1 | 1, room: number, frame: Frame): Option {
  return { type: "custom", data: list.map((_, i) => ({ value: [0, 0], link: side > 0 ? s.links?.[i] : undefined })), renderItem: ({ dataIndex: i }: { dataIndex: number }) => {
    const n = list[i], value = short(n.value, s.unit), name = fit(n.name, room - textWidth(value, frame) - 8, frame), align = side < 0 ? "right" : "left", y = head + n.at * s.height;
    const text = (text: string, x: number, colour: string) => ({ type: "text", x, y, style: { text, fill: frame.tokens(colour), font: `12px ${frame.tokens.font}`, align, verticalAlign: "middle" } });
    return { type: "group", children: [
      { type: "rect", shape: { x: side < 0 ? edge : edge - thick, y: head + n.top * s.height, width: thick, height: Math.max(1, n.size * s.height) }, style: { fill: frame.tokens("accent") } },
      text(name, edge + side * 6, "text"), text(value, edge + side * (12 + textWidth(name, frame)), "text-mute"),
    ] };
  } };
}
