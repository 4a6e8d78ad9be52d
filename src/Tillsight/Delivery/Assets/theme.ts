// Light and dark: the system's until the reader chooses.
const root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
}

export function offerThemes(changed: () => void): void {
  const button = document.getElementById("theme")!;
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  show();
  system.addEventListener("change", () => { show(); changed(); });
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("tillsight-theme", root.dataset.theme);
    } catch {
      // No storage for this page: the choice lasts until it is closed.
    }
    show();
    changed();
  });
}
