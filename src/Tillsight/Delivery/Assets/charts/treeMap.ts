import { exact, short } from "../formats";
import type { TreeMap } from "../shapes";
import { fade } from "../tokens";
import { base, clip, tooltip, type Frame, type Option } from "./common";

export function treeMap(s: TreeMap, frame: Frame): Option {
  const tiles = s.tiles.filter(t => t.value > 0).toSorted((a, b) => b.value - a.value), total = tiles.reduce((sum, t) => sum + t.value, 0);
  return {
    ...base(frame),
    tooltip: tooltip(frame, "item", (_, p) => p.data?.tile ? { title: p.data.tile.name, entries: [
      { name: "Value", value: exact(p.data.tile.value, s.unit) }, { name: "Share", value: exact(p.data.tile.value / total, "rate") },
      ...(p.data.tile.note ? [{ name: "Note", value: p.data.tile.note }] : []),
    ] } : null),
    series: [{
      type: "treemap", roam: false, nodeClick: false, breadcrumb: { show: false }, left: 0, right: 0, top: 0, bottom: 0, squareRatio: 1, visibleMin: 0,
      label: { position: [10, 8], color: frame.tokens("text"), fontSize: 12, lineHeight: 17, overflow: "truncate", rich: { v: { color: frame.tokens("text-soft"), fontSize: 12, lineHeight: 17 } } },
      itemStyle: { gapWidth: 2, borderWidth: 0, borderColor: frame.tokens("card") },
      levels: [{ itemStyle: { gapWidth: 2, borderWidth: 0, borderColor: frame.tokens("card"), borderColorSaturation: undefined } }],
      data: tiles.map((tile, i) => {
        const colour = frame.tokens(i < 8 ? `k${i + 1}` : "ko"), fill = fade(colour, 0.22);
        return {
          name: String(i), value: tile.value, tile, itemStyle: { color: fill, borderRadius: 4, borderColor: frame.tokens("card") }, emphasis: { itemStyle: { color: fade(colour, 0.34) } },
          label: { formatter: `${clip(tile.name, 28).replace(/[{}]/g, "")}\n{v|${short(tile.value, s.unit)} · ${short(tile.value / total, "rate")}}${tile.note ? `\n{v|${tile.note.replace(/[{}]/g, "")}}` : ""}` },
        };
      }),
    }],
  };
}
