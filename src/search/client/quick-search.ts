/**
 * The script of every page. It listens for the keys of the quick search, and for an arrival from a
 * search; what does either is loaded only then.
 */
export function startQuickSearch(window: Window, stylesHref: string): void {
  const { document, location } = window;
  const link = document.querySelector<HTMLAnchorElement>('a[rel=search]');
  document.addEventListener('keydown', (event) => {
    if (!link || !isShortcut(event)) return;
    event.preventDefault();
    const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]');
    if (box) {
      box.select();
      box.focus();
      return;
    }
    import('./open-quick-search.ts')
      .then(({ openQuickSearch }) => openQuickSearch(window, { link, stylesHref }))
      .catch(() => location.assign(link.href));
  });
  if (location.hash.startsWith('#mark=')) {
    // An article without marks is no failure.
    import('./mark-words.ts').then(({ markArrival }) => markArrival(window)).catch(() => {});
  }
}

/** `/` where nothing is typed into, and Ctrl K or ⌘ K anywhere. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !altKey;
  const isTyping = target instanceof Element && target.matches('input, textarea, select');
  return key === '/' && !isTyping && !ctrlKey && !metaKey && !altKey;
}
