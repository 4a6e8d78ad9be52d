// Charts are painted with the page's own tokens, as they are in the theme of the moment.
export interface Tokens { (name: string): string; font: string }

export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  const read = ((name: string) => style.getPropertyValue("--" + name).trim()) as Tokens;
  read.font = getComputedStyle(document.body).fontFamily;
  return read;
}

/** The paint of a class that SeriesColour.cs names. */
export function paint(tokens: Tokens, css: string): string {
  return tokens({ acc: "accent", cmp: "compare", fc: "accent" }[css] ?? css);
}

export function fade(colour: string, alpha: number): string {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}

/** As color-mix does in sRGB: this much of the first colour. */
export function mix(first: string, second: string, share: number): string {
  const parts = [1, 3, 5].map(i => Math.round(parseInt(first.slice(i, i + 2), 16) * share + parseInt(second.slice(i, i + 2), 16) * (1 - share)));
  return `rgb(${parts.join(",")})`;
}
