// What all charts share: axes, tooltip, text widths.
import type { Tokens } from "../tokens";

export interface Frame { tokens: Tokens; width: number; height: number; narrow: boolean }
export type Option = Record<string, unknown>;

const ruler = document.createElement("canvas").getContext("2d")!;

export function textWidth(text: string, frame: Frame, size = 12): number {
  ruler.font = `${size}px ${frame.tokens.font}`;
  return ruler.measureText(text).width;
}

export function widest(texts: string[], frame: Frame): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, frame)), 0);
}

export function base(frame: Frame): Option {
  return { animation: false, textStyle: { fontFamily: frame.tokens.font, fontSize: 12, color: frame.tokens("text-mute") } };
}

export function categoryAxis(data: string[], frame: Frame, more: Option = {}): Option {
  const { axisLabel, ...rest } = more as { axisLabel?: Option };
  return {
    type: "category", data, axisTick: { show: false }, axisLine: { lineStyle: { color: frame.tokens("edge") } },
    axisLabel: { color: frame.tokens("text-mute"), fontSize: 12, hideOverlap: true, ...axisLabel }, ...rest,
  };
}

export function valueAxis(format: (v: number) => string, frame: Frame, more: Option = {}): Option {
  return {
    type: "value", splitNumber: 4, axisLine: { show: false }, axisTick: { show: false },
    splitLine: { lineStyle: { color: frame.tokens("hairline") } },
    axisLabel: { color: frame.tokens("text-mute"), fontSize: 12, formatter: format, hideOverlap: true }, ...more,
  };
}

/** Marks and words at fixed places of the picture, as a series that has no data of its own. */
export function ornament(children: Option[]): Option {
  return { type: "custom", silent: true, tooltip: { show: false }, data: [[0, 0]], z: 1, renderItem: () => ({ type: "group", children }) };
}

/** A word of an ornament; aligned to its right end where said. */
export function word(text: string, x: number, y: number, frame: Frame, colour = "text-mute", align: "left" | "right" = "left"): Option {
  return { type: "text", x, y, style: { text, fill: frame.tokens(colour), font: `12px ${frame.tokens.font}`, align, verticalAlign: "top" } };
}

/** A row of a tooltip: a name, its value, and the class of its mark's colour. */
export interface Entry { name: string; value: string; colour?: string }

/** Built from elements and text nodes: no markup is parsed, no style attribute is written, so a strict policy holds. */
export function tooltip(frame: Frame, trigger: "axis" | "item", lines: (index: number, params: any) => { title: string; entries: Entry[] } | null): Option {
  const t = frame.tokens;
  return {
    trigger, renderMode: "html", confine: true, transitionDuration: 0, className: "tip",
    backgroundColor: t("raised"), borderColor: t("edge"), borderWidth: 1, padding: [8, 12],
    textStyle: { color: t("text"), fontSize: 12, fontFamily: t.font },
    axisPointer: { type: "line", lineStyle: { color: t("edge"), type: "solid" }, shadowStyle: { color: t("hairline") + "66" } },
    formatter: (params: any) => {
      const first = Array.isArray(params) ? params[0] : params, content = first && lines(first.dataIndex, first);
      return content ? tip(content.title, content.entries) : "";
    },
  };
}

function tip(title: string, entries: Entry[]): HTMLElement {
  const box = element("div", "tip-box");
  box.append(element("p", "tip-title", clip(title, 120)));
  for (const { name, value, colour } of entries) {
    const row = element("p", "tip-row"), named = element("span", "tip-name");
    if (colour) named.append(swatch(colour));
    named.append(clip(name, 60));
    row.append(named, element("b", "", value));
    box.append(row);
  }
  return box;
}

function element(tag: string, css: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = css;
  made.textContent = text;
  return made;
}

/** The same mark as in a legend. */
function swatch(colour: string): SVGElement {
  const make = (tag: string, attributes: Record<string, string>) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const svg = make("svg", { class: "c", viewBox: "0 0 10 10" });
  svg.append(make("rect", { width: "10", height: "10", rx: "2", class: `f ${colour}` }));
  return svg;
}

export function clip(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length - 1).trimEnd() + "\u2026";
}

/** A text cut to a width in pixels. */
export function fit(text: string, width: number, frame: Frame): string {
  if (textWidth(text, frame) <= width) return text;
  let length = text.length;
  while (length > 0 && textWidth(text.slice(0, length) + "\u2026", frame) > width) length--;
  return length === 0 ? "" : text.slice(0, length).trimEnd() + "\u2026";
}
