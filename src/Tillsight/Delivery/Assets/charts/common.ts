// What all charts share: axes, tooltip, text widths.
import type { Tokens } from "../tokens";

export interface Frame { tokens: Tokens; width: number; narrow: boolean }
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

/** A row of a tooltip: a name, its value, and the colour of its mark. */
export interface Entry { name: string; value: string; colour?: string }

/** Rich text drawn on the canvas: no markup is parsed, and a strict policy holds. */
export function tooltip(frame: Frame, trigger: "axis" | "item", lines: (index: number, params: any) => { title: string; entries: Entry[] } | null): Option {
  const t = frame.tokens;
  return {
    trigger, renderMode: "richText", confine: true, transitionDuration: 0,
    backgroundColor: t("raised"), borderColor: t("edge"), borderWidth: 1, padding: [10, 12],
    textStyle: {
      color: t("text"), fontSize: 12, fontFamily: t.font, lineHeight: 19,
      rich: { t: { fontWeight: 600, fontSize: 12, lineHeight: 21 }, n: { color: t("text-soft") }, v: { fontWeight: 600 } },
    },
    axisPointer: { type: "line", lineStyle: { color: t("edge"), type: "solid" }, shadowStyle: { color: fadeOf(t) } },
    formatter: (params: any) => {
      const first = Array.isArray(params) ? params[0] : params;
      if (!first) return "";
      const content = lines(first.dataIndex, first);
      if (!content) return "";
      return [`{t|${plain(clip(content.title, 56))}}`, ...content.entries.map(e => `{n|${plain(clip(e.name, 40))}}  {v|${plain(e.value)}}`)].join("\n");
    },
  };
}

function fadeOf(t: Tokens): string {
  return t("hairline") + "66";
}

/** Braces would open a style of rich text. */
function plain(text: string): string {
  return text.replace(/[{}|]/g, c => ({ "{": "(", "}": ")", "|": "/" })[c]!);
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
