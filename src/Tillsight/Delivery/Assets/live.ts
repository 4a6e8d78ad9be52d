// Brings the static drawings to life as they come near the window.
import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { heightOf, optionOf } from "./charts";
import { followLinks } from "./links";
import type { Chart } from "./shapes";
import { readTokens } from "./tokens";

use([LineChart, BarChart, ScatterChart, CustomChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

const narrowBelow = 520;

export class LiveChart {
  readonly chart: Chart;
  #drawn?: ECharts;

  constructor(readonly figure: HTMLElement) {
    this.chart = JSON.parse(figure.querySelector(".chart-data")!.textContent!);
  }

  get drawn(): ECharts {
    return this.#drawn ?? this.draw();
  }

  draw(): ECharts {
    const plot = this.figure.querySelector<HTMLElement>(".plot")!, narrow = plot.clientWidth < narrowBelow;
    let place = plot.querySelector<HTMLElement>(".live");
    if (!place) {
      place = document.createElement("div");
      place.className = "live";
      // A picture, also where the static drawing held links: those of its table stay for the keyboard.
      place.setAttribute("role", "img");
      place.setAttribute("aria-label", plot.getAttribute("aria-label")!);
      plot.append(place);
    }
    const height = heightOf(this.chart.shape, narrow, plot.clientWidth);
    place.style.height = `${height}px`;
    plot.classList.add("is-live");
    if (!this.#drawn) followLinks(this.#drawn = init(place, undefined, { renderer: "canvas" }), this.chart.shape);
    this.#drawn.resize();
    this.#drawn.setOption(optionOf(this.chart.shape, { tokens: readTokens(), width: place.clientWidth, height, narrow }), { notMerge: true });
    return this.#drawn;
  }

  redraw(): void {
    if (this.#drawn) this.draw();
  }

  end(): void {
    this.#drawn?.dispose();
    this.#drawn = undefined;
  }
}

export interface LiveCharts { all: LiveChart[]; redraw(): void; end(): void }

/** Those inside the root. Who takes the root away ends them first. */
export function bringToLife(root: ParentNode): LiveCharts {
  const charts = [...root.querySelectorAll<HTMLElement>("figure.chart")].map(figure => new LiveChart(figure));
  const byFigure = new Map(charts.map(chart => [chart.figure as Element, chart]));
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) {
      near.unobserve(entry.target);
      byFigure.get(entry.target)!.draw();
    }
  }, { rootMargin: "800px" });
  for (const chart of charts) near.observe(chart.figure);

  const over = new AbortController(), redraw = () => charts.forEach(chart => chart.redraw());
  let width = window.innerWidth;
  window.addEventListener("resize", () => {
    // Phones resize the window's height as their bars come and go.
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    redraw();
  }, { signal: over.signal });
  return {
    all: charts, redraw,
    end: () => {
      over.abort();
      near.disconnect();
      charts.forEach(chart => chart.end());
    },
  };
}
