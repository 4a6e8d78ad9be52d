import { offerFiles } from "./files";
import { bringToLife } from "./live";
import { followSections } from "./navigation";
import { enhanceTables } from "./tables";
import { offerThemes } from "./theme";

const charts = bringToLife(document);
offerThemes(charts.redraw);
offerFiles(charts.all);
enhanceTables(document);
followSections();
document.getElementById("print")!.addEventListener("click", () => window.print());
