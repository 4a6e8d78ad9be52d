// Choosing sends the form at once; typed dates wait for the button.
export function watchFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-live]")) {
    // What is not chosen stays out of the address.
    form.addEventListener("formdata", event => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    });
    form.addEventListener("change", event => {
      if (event.target instanceof HTMLSelectElement && event.target.value !== "custom") form.requestSubmit();
    });
  }
}
