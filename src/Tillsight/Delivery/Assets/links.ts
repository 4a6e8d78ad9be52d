// A click on a mark that stands for something goes where its link in the static drawing goes.
import type { ECharts } from "echarts/core";
import type { Shape } from "./shapes";

export function followLinks(chart: ECharts, shape: Shape): void {
  if (!shape.links) return;
  if (shape.kind === "bars" || shape.kind === "timeLines") followBands(chart, shape);
  else chart.on("click", (params: any) => go(params.data?.link, params.event?.event));
}

/** Names and the room around a bar count as the bar. */
function followBands(chart: ECharts, shape: Shape & { kind: "bars" | "timeLines" }): void {
  const lying = shape.kind === "bars" && shape.horizontal;
  const linkAt = (x: number, y: number) => {
    const at = chart.convertFromPixel({ gridIndex: 0 }, [x, y]) as number[] | undefined, index = at?.[lying ? 1 : 0];
    return index === undefined ? null : shape.links![index] ?? null;
  };
  const canvas = chart.getZr();
  canvas.on("click", e => go(linkAt(e.offsetX, e.offsetY), e.event as unknown as MouseEvent));
  canvas.on("mousemove", e => canvas.setCursorStyle(linkAt(e.offsetX, e.offsetY) ? "pointer" : "default"));
}

/** As a link does: with Ctrl or Command in a tab of its own. */
function go(link: string | null | undefined, event?: MouseEvent): void {
  if (!link) return;
  if (event?.ctrlKey || event?.metaKey) window.open(link, "_blank", "noopener");
  else follow(link);
}

/** As a link of the page: whoever watches over links sees this one as well. */
function follow(link: string): void {
  const anchor = document.createElement("a");
  anchor.href = link;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
