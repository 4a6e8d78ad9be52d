// Light, dark or the system's: kept in this browser (start.ts reads it before the page is drawn).
const root = document.documentElement;

function chosen(): string {
  return root.dataset.theme ?? "system";
}

export function offerThemes(changed: () => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-theme-choice]")];
  const show = () => buttons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.themeChoice === chosen())));
  show();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  for (const button of buttons) button.addEventListener("click", () => {
    const choice = button.dataset.themeChoice!;
    if (choice === "system") delete root.dataset.theme;
    else root.dataset.theme = choice;
    try {
      localStorage.setItem("tillsight-theme", choice);
    } catch {
      // No storage for this page: the choice lasts until it is left.
    }
    show();
    changed();
  });
}
