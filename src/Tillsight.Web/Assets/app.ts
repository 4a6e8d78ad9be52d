// Brings a page to life: charts, tables, theme, filters, going on without a reload. Without it every page can be read and every form be sent.
import { watchFilters } from "./filters";
import { closeMenus } from "./menus";
import { enliven, redraw } from "./page";
import { offerSearch } from "./search";
import { showSection } from "./sections";
import { offerShortcuts } from "./shortcuts";
import { offerThemes } from "./themes";
import { followData } from "./updates";
import { takeVisits } from "./visits";

offerThemes(redraw);
watchFilters();
closeMenus();
showSection();
takeVisits();
offerSearch();
offerShortcuts();
followData();
enliven(document.getElementById("main")!);
