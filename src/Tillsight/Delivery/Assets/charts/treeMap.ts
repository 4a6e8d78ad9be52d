import { exact, short } from "../formats";
import type { TreeMap } from "../shapes";
import { squarify } from "../squarify";
import { fade } from "../tokens";
import { base, fit, tooltip, type Frame, type Option } from "./common";

export function treeMap(s: TreeMap, frame: Frame): Option {
  const tiles = s.tiles.map((tile, i) => ({ ...tile, link: s.links?.[i] })).filter(t => t.value > 0).toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)), total = tiles.reduce((sum, t) => sum + t.value, 0);
  const places = squarify(tiles.map(t => t.value), { x: 0, y: 0, width: frame.width, height: frame.height });
  return {
    ...base(frame),
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: "none" }, xAxis: { show: false, min: 0, max: 1 }, yAxis: { show: false, min: 0, max: 1 },
    tooltip: tooltip(frame, "item", i => ({ title: tiles[i].name, entries: [
      { name: "Value", value: exact(tiles[i].value, s.unit) }, { name: "Share", value: exact(tiles[i].value / total, "rate") },
      ...(tiles[i].note ? [{ name: "Note", value: tiles[i].note! }] : []),
    ] })),
    series: [{ type: "custom", data: tiles.map(tile => ({ value: [0, 0], link: tile.link })), renderItem: ({ dataIndex: i }: { dataIndex: number }) => {
      const tile = tiles[i], { x, y, width, height } = places[i], colour = frame.tokens(i < 8 ? `k${i + 1}` : "ko"), shown = height >= 26 && width >= 56;
      const lines = [tile.name, `${short(tile.value, s.unit)} · ${short(tile.value / total, "rate")}`, tile.note ?? ""].slice(0, Math.floor((height - 8) / 17));
      return { type: "group", children: [
        { type: "rect", shape: { x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: Math.max(0, height - 2), r: 4 }, style: { fill: fade(colour, 0.22), stroke: fade(colour, 0.55) } },
        ...(shown ? lines.filter(Boolean).map((text, line) => ({
          type: "text", silent: true, x: x + 10, y: y + 9 + line * 17,
          style: { text: fit(text, width - 18, frame), fill: frame.tokens(line === 0 ? "text" : "text-soft"), font: `12px ${frame.tokens.font}` },
        })) : []),
      ] };
    } }],
  };
}
