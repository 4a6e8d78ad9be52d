// Brings a page to life: charts, tables, theme, filters. Without it every page can be read and every form be sent.
import { dragTiles } from "./boards";
import { watchFilters } from "./filters";
import { followJobs } from "./jobs";
import { closeMenus } from "./menus";
import { offerInserts } from "./stories";
import { offerThemes } from "./themes";

const charts = document.getElementById("formats") ? import("./charts") : null;
offerThemes(() => charts?.then(module => module.redraw()));
watchFilters();
closeMenus();
followJobs();
dragTiles();
offerInserts();
