import { exact, short } from "../formats";
import type { Waterfall } from "../shapes";
import { base, categoryAxis, fit, tooltip, widest, type Frame, type Option } from "./common";

export function waterfall(s: Waterfall, frame: Frame): Option {
  const names = Math.min(frame.width * 0.36, widest(s.steps.map(x => x.name), frame) + 4), texts = s.steps.map(x => (x.isTotal || x.value <= 0 ? "" : "+") + short(x.value, s.unit));
  let level = 0;
  const spans = s.steps.map(x => {
    const from = x.isTotal ? 0 : level;
    level = from + x.value;
    return [from, level];
  });
  return {
    ...base(frame),
    grid: { left: names + 12, right: widest(texts, frame) + 12, top: 2, bottom: 2, outerBoundsMode: "none" },
    xAxis: { type: "value", show: false, min: Math.min(0, ...spans.flat()), max: Math.max(0, ...spans.flat()) },
    yAxis: categoryAxis(s.steps.map(x => fit(x.name, names, frame)), frame, { inverse: true, axisLabel: { color: frame.tokens("text"), interval: 0, margin: 10 } }),
    tooltip: tooltip(frame, "item", i => ({ title: s.steps[i].name, entries: [{ name: s.steps[i].isTotal ? "Total" : "Step", value: exact(s.steps[i].value, s.unit) }] })),
    series: [{
      type: "custom", data: spans.map(([from, to], i) => [i, from, to]), encode: { x: [1, 2], y: 0 },
      renderItem: (params: any, api: any) => {
        const i = params.dataIndex, step = s.steps[i], [from, y] = api.coord([spans[i][0], i]), [to] = api.coord([spans[i][1], i]), height = api.size([0, 1])[1];
        const thick = height * 0.7, colour = frame.tokens(step.isTotal ? "accent" : step.value < 0 ? "bad" : "good");
        return { type: "group", children: [
          { type: "rect", shape: { x: Math.min(from, to), y: y - thick / 2, width: Math.max(1, Math.abs(to - from)), height: thick, r: 2 }, style: { fill: colour } },
          ...(i + 1 < s.steps.length ? [{ type: "line", silent: true, shape: { x1: to, y1: y + thick / 2, x2: to, y2: y + height - thick / 2 }, style: { stroke: frame.tokens("edge"), lineDash: [2, 2] } }] : []),
          { type: "text", silent: true, x: Math.max(from, to) + 6, y, style: { text: texts[i], fill: frame.tokens(step.isTotal ? "text" : "text-mute"), font: `${step.isTotal ? "600 " : ""}12px ${frame.tokens.font}`, verticalAlign: "middle" } },
        ] };
      },
    }],
  };
}
