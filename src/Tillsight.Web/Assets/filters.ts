// Choosing sends the form at once; typed dates wait for the button.
export function watchFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-live]")) {
    form.addEventListener("change", event => {
      if (event.target instanceof HTMLSelectElement && event.target.value !== "custom") form.requestSubmit();
    });
  }
}
