import type { Shape } from "../shapes";
import { bars } from "./bars";
import { calendar, calendarHeight } from "./calendar";
import type { Frame, Option } from "./common";
import { heatMap } from "./heatMap";
import { histogram } from "./histogram";
import { network } from "./network";
import { sankey } from "./sankey";
import { scatter } from "./scatter";
import { timeLines } from "./timeLines";
import { treeMap } from "./treeMap";
import { waterfall } from "./waterfall";

export function optionOf(shape: Shape, frame: Frame): Option {
  switch (shape.kind) {
    case "timeLines": return timeLines(shape, frame);
    case "bars": return bars(shape, frame);
    case "heatMap": return heatMap(shape, frame);
    case "scatter": return scatter(shape, frame);
    case "treeMap": return treeMap(shape, frame);
    case "waterfall": return waterfall(shape, frame);
    case "histogram": return histogram(shape, frame);
    case "sankey": return sankey(shape, frame);
    case "network": return network(shape, frame);
    case "calendar": return calendar(shape, frame);
  }
}

/** Height in pixels: by rows where there are rows. */
export function heightOf(shape: Shape, narrow: boolean, width: number): number {
  switch (shape.kind) {
    case "timeLines": return narrow ? 240 : 300;
    case "bars": {
      if (!shape.horizontal) return narrow ? 240 : 280;
      const lanes = shape.stacked ? 1 : shape.series.length;
      return shape.categories.length * (lanes === 1 ? 28 : 14 * lanes + 12) + (shape.cumulativeShare ? 22 : 4);
    }
    case "heatMap": return shape.rows.length * (shape.rows.length > 16 ? 24 : 30) + 52;
    case "scatter": return narrow ? 300 : 380;
    case "treeMap": return narrow ? 360 : 320;
    case "waterfall": return shape.steps.length * 32 + 4;
    case "histogram": return narrow ? 220 : 240;
    case "sankey": return shape.height + 26;
    case "network": return narrow ? 380 : 480;
    case "calendar": return calendarHeight(shape, narrow, width);
  }
}
