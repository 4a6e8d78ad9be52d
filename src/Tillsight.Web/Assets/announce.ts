/** Says politely to screen readers what happened; the same words again are said again. */
export function announce(words: string): void {
  const place = document.getElementById("announced");
  if (!place) return;
  place.textContent = "";
  setTimeout(() => place.textContent = words, 50);
}
