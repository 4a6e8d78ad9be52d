// The report's own drawing of charts and tables; apart, so that pages without any do not load it.
import { offerFiles } from "../../Tillsight/Delivery/Assets/files";
import { bringToLife } from "../../Tillsight/Delivery/Assets/live";
import { enhanceTables } from "../../Tillsight/Delivery/Assets/tables";

const charts = bringToLife();
offerFiles(charts);
enhanceTables();

export function redraw(): void {
  charts.forEach(chart => chart.redraw());
}
