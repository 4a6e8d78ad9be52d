// A reader's own choice beats the system's; paper is always light.
export function withChosenTheme(css) {
  const dark = /@media ?\(prefers-color-scheme: ?dark\)\{:root\{([^}]*)\}\}/, block = css.match(dark)?.[1];
  if (!block) throw new Error("chosenTheme.mjs: tokens.css has no dark block");
  return css.replace(dark, () =>
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${block}}}@media screen{:root[data-theme=dark]{${block}}}`);
}
