// What is inside <main> comes to life here, once a page and again after each swap. A part takes the root to look in and may answer how it ends.
import { dragTiles } from "./boards";
import { followJobs } from "./jobs";
import { offerInserts } from "./stories";

type Part = (root: HTMLElement) => (() => void) | void;

const parts: Part[] = [followJobs, drawCharts, dragTiles, offerInserts];

let ends: (() => void)[] = [], redrawn: (() => void) | null = null;

export function enliven(root: HTMLElement): void {
  ends = parts.map(part => part(root)).filter(end => end !== undefined);
}

/** Before its root is emptied: drawings, timers and streams would outlive it. */
export function endPage(): void {
  ends.forEach(end => end());
  ends = [];
}

/** In other colours. */
export function redraw(): void {
  redrawn?.();
}

function drawCharts(root: HTMLElement): (() => void) | void {
  // Pages without figures do not load the drawing.
  if (!document.getElementById("formats")) return;
  let isOver = false;
  void import("./charts").then(({ enlivenFigures }) => {
    if (isOver) return;
    const figures = enlivenFigures(root);
    redrawn = figures.redraw;
    endFigures = figures.end;
  });
  let endFigures: (() => void) | null = null;
  return () => {
    isOver = true;
    redrawn = null;
    endFigures?.();
  };
}
