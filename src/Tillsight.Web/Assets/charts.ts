// The report's own drawing of charts and tables; apart, so that pages without any do not load it.
import { offerFiles } from "../../Tillsight/Delivery/Assets/files";
import { bringToLife, type LiveCharts } from "../../Tillsight/Delivery/Assets/live";
import { enhanceTables } from "../../Tillsight/Delivery/Assets/tables";

export function enlivenFigures(root: HTMLElement): LiveCharts {
  const charts = bringToLife(root);
  offerFiles(charts.all);
  enhanceTables(root);
  return charts;
}
