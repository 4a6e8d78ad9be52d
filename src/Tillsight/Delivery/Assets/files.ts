// Saves a chart as a picture or its data as CSV, without leaving the page.
import { csvOf } from "./csv";
import type { LiveChart } from "./live";
import { readTokens } from "./tokens";

export function offerFiles(charts: LiveChart[]): void {
  for (const chart of charts) {
    for (const button of chart.figure.querySelectorAll<HTMLButtonElement>("[data-file]")) {
      button.addEventListener("click", async () => save(await content(chart, button.dataset.file!), `${chart.chart.name}.${button.dataset.file}`));
    }
  }
}

function content(chart: LiveChart, kind: string): Promise<Blob> | Blob {
  switch (kind) {
    case "png": return png(chart);
    case "svg": return svg(chart);
    default: return new Blob([csvOf(chart.figure.querySelector("table")!)], { type: "text/csv" });
  }
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The chart under its title, at twice the size of the screen. */
function png(chart: LiveChart): Promise<Blob> {
  const tokens = readTokens(), ratio = 2, edge = 20, head = 60;
  const drawing = chart.drawn.renderToCanvas({ pixelRatio: ratio, backgroundColor: tokens("card") });
  const canvas = document.createElement("canvas"), pen = canvas.getContext("2d")!;
  canvas.width = drawing.width + 2 * edge * ratio;
  canvas.height = drawing.height + (head + edge) * ratio;
  pen.fillStyle = tokens("card");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawing, edge * ratio, head * ratio);
  pen.scale(ratio, ratio);
  pen.fillStyle = tokens("text");
  pen.font = `600 15px ${tokens.font}`;
  pen.fillText(chart.chart.title, edge, 28, drawing.width / ratio);
  pen.fillStyle = tokens("text-mute");
  pen.font = `12px ${tokens.font}`;
  pen.fillText(chart.chart.subtitle, edge, 46, drawing.width / ratio);
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("The browser drew no picture.")), "image/png"));
}

/** The static drawing with its styles, under its title. */
function svg(chart: LiveChart): Blob {
  const drawing = chart.figure.querySelector(".drawn svg")!.cloneNode(true) as SVGSVGElement, box = drawing.viewBox.baseVal, head = 48;
  const styles = document.createElementNS(drawing.namespaceURI, "style");
  styles.textContent = chartStyle();
  drawing.setAttribute("viewBox", `0 ${-head} ${box.width} ${box.height + head}`);
  drawing.setAttribute("width", String(box.width));
  drawing.setAttribute("height", String(box.height + head));
  drawing.prepend(styles, label(drawing, chart.chart.title, 18 - head, "nm b"), label(drawing, chart.chart.subtitle, 35 - head, "s"));
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" });
}

/** Inside the page, or linked by one that is served. */
function chartStyle(): string {
  const style = document.getElementById("chart-style") as HTMLStyleElement | HTMLLinkElement;
  return style instanceof HTMLStyleElement ? style.textContent! : [...style.sheet!.cssRules].map(rule => rule.cssText).join("");
}

function label(drawing: SVGSVGElement, text: string, y: number, css: string): Element {
  const element = document.createElementNS(drawing.namespaceURI, "text");
  element.setAttribute("y", String(y));
  element.setAttribute("class", css);
  element.textContent = text;
  return element;
}
