import { offerFiles } from "./files";
import { bringToLife } from "./live";
import { followSections } from "./navigation";
import { enhanceTables } from "./tables";
import { offerThemes } from "./theme";

const charts = bringToLife();
offerThemes(() => charts.forEach(chart => chart.redraw()));
offerFiles(charts);
enhanceTables();
followSections();
document.getElementById("print")!.addEventListener("click", () => window.print());
