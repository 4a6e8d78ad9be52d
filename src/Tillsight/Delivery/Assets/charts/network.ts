import { exact } from "../formats";
import type { Network } from "../shapes";
import { fade } from "../tokens";
import { base, fit, textWidth, tooltip, type Frame, type Option } from "./common";

/** The places are those of NetworkLayout.cs. */
export function network(given: Network, frame: Frame): Option {
  const side = frame.narrow ? 46 : 70, shrink = frame.narrow ? 0.55 : 1, largest = 16, most = Math.max(0, ...given.edges.map(e => e.strength));
  const s = { ...given, nodes: given.nodes.map(n => ({ ...n, radius: Math.max(3, n.radius * shrink) })) };
  const at = s.nodes.map(n => [side + n.x * (frame.width - 2 * side), largest + 4 + n.y * (frame.height - 2 * largest - 24)]);
  const names = placed(s, at, 2 * side - 8, frame);
  const tip = (i: number, p: any) => p.seriesIndex === 1 ? nodeTip(s, i) : edgeTip(s, i);
  return {
    ...base(frame), grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: "none" }, xAxis: { show: false, min: 0, max: 1 }, yAxis: { show: false, min: 0, max: 1 },
    tooltip: tooltip(frame, "item", tip),
    series: [
      { type: "custom", data: s.edges.map(() => [0, 0]), renderItem: ({ dataIndex: i }: { dataIndex: number }) => {
        const e = s.edges[i], [[x1, y1], [x2, y2]] = [at[e.first], at[e.second]], colour = frame.tokens("compare");
        return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: fade(colour, 0.55), lineWidth: [1, 2, 3.5, 5][Math.min(3, Math.max(0, Math.ceil(e.strength / most * 4) - 1))] }, emphasis: { style: { stroke: frame.tokens("text") } } };
      } },
      { type: "custom", z: 3, data: s.nodes.map((_, i) => ({ value: [0, 0], link: s.links?.[i] })), renderItem: ({ dataIndex: i }: { dataIndex: number }) => ({ type: "group", children: [
        { type: "circle", shape: { cx: at[i][0], cy: at[i][1], r: s.nodes[i].radius }, style: { fill: frame.tokens("accent"), stroke: frame.tokens("card"), lineWidth: 1.5 }, emphasis: { style: { fill: frame.tokens("accent-strong") } } },
        ...(names[i] ? [{ type: "text", x: at[i][0], y: at[i][1] + s.nodes[i].radius + 2, style: { text: names[i], fill: frame.tokens("text-soft"), stroke: frame.tokens("card"), lineWidth: 3, font: `12px ${frame.tokens.font}`, align: "center", verticalAlign: "top" } }] : []),
      ] }) },
    ],
  };
}

/** The heaviest first; a name that would touch another, or a node, is left to the tooltip. */
function placed(s: Network, at: number[][], width: number, frame: Frame): (string | undefined)[] {
  const names: (string | undefined)[] = [], taken = s.nodes.map((n, i) => [at[i][0] - n.radius, at[i][1] - n.radius, at[i][0] + n.radius, at[i][1] + n.radius]);
  for (const i of s.nodes.map((_, i) => i).toSorted((a, b) => s.nodes[b].weight - s.nodes[a].weight || a - b)) {
    const name = fit(s.nodes[i].name, width, frame), half = textWidth(name, frame) / 2, [x, y] = at[i], top = y + s.nodes[i].radius + 1;
    if (taken.some(t => x - half < t[2] && x + half > t[0] && top < t[3] && top + 14 > t[1])) continue;
    names[i] = name;
    taken.push([x - half, top, x + half, top + 14]);
  }
  return names;
}

function nodeTip(s: Network, i: number) {
  const near = s.edges.filter(e => e.first === i || e.second === i).toSorted((a, b) => b.strength - a.strength).slice(0, 5);
  return { title: s.nodes[i].name, entries: [{ name: s.nodeLabel, value: exact(s.nodes[i].weight, s.nodeUnit) }, ...near.map(e => ({ name: s.nodes[e.first === i ? e.second : e.first].name, value: exact(e.strength, s.edgeUnit) }))] };
}

function edgeTip(s: Network, i: number) {
  const e = s.edges[i];
  return { title: `${s.nodes[e.first].name} + ${s.nodes[e.second].name}`, entries: [{ name: s.edgeLabel, value: exact(e.strength, s.edgeUnit) }, ...(e.note ? [{ name: "Note", value: e.note }] : [])] };
}
