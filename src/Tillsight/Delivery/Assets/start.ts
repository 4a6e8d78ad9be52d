// Runs before the page is drawn, so that a chosen theme does not flash.
document.documentElement.classList.add("script");
try {
  const theme = localStorage.getItem("tillsight-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to pages opened from disk: the system's theme stays.
}
