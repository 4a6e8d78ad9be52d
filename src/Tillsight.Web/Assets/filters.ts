// Choosing sends the form at once; typed dates wait for the button.
const live = "form[data-live]";

export function watchFilters(): void {
  document.addEventListener("formdata", event => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.matches(live)) return;
    // What is not chosen stays out of the address.
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    // Days of one's own begin with those that are shown.
    const { from, to } = event.target.dataset;
    if (event.formData.get("period") === "custom" && from && to && !event.formData.has("from") && !event.formData.has("to")) {
      event.formData.set("from", from);
      event.formData.set("to", to);
    }
  });
  document.addEventListener("change", event => {
    if (event.target instanceof HTMLSelectElement) event.target.closest<HTMLFormElement>(live)?.requestSubmit();
  });
}
