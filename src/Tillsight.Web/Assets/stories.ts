// Buttons of the story's editor put a block where the cursor stands.
export function offerInserts(): void {
  const text = document.querySelector<HTMLTextAreaElement>("textarea#body");
  if (!text) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-insert]"))
    button.addEventListener("click", () => {
      text.setRangeText(button.dataset.insert!, text.selectionStart, text.selectionEnd, "end");
      text.focus();
    });
}
