// Brings a page to life: charts, tables, theme, filters. Without it every page can be read and every form be sent.
import { watchFilters } from "./filters";
import { followJobs } from "./jobs";
import { closeMenus } from "./menus";
import { showSection } from "./sections";
import { offerThemes } from "./themes";

const charts = document.getElementById("formats") ? import("./charts") : null;
offerThemes(() => charts?.then(module => module.redraw()));
watchFilters();
closeMenus();
showSection();
followJobs();
