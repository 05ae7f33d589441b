import type { IsoDate } from '../model/article.ts';
import type { Citation } from '../outputs/citation.ts';
import { renderBibtex } from '../outputs/render-bibtex.ts';
import { renderCslJson } from '../outputs/render-csl-json.ts';
import { renderRis } from '../outputs/render-ris.ts';

const FORMATS = {
  bibtex: { render: renderBibtex, type: 'application/x-bibtex', ending: 'bib' },
  ris: { render: renderRis, type: 'application/x-research-info-systems', ending: 'ris' },
  csl: { render: renderCslJson, type: 'application/vnd.citationstyles.csl+json', ending: 'json' },
};

/** Shows the buttons of a page's citation, each of which makes its file when it is pressed. */
export function offerCitations({ document, location }: Window, now: Date): void {
  const box = document.querySelector<HTMLElement>('[data-citation]');
  if (box?.dataset.citation === undefined) return;
  const written = JSON.parse(box.dataset.citation) as Citation;
  const citation = { ...written, url: new URL(written.url, location.href).href };
  box.hidden = false;
  box.addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLElement ? target.dataset.format : undefined;
    const format = FORMATS[name as keyof typeof FORMATS];
    if (format === undefined) return;
    const text = format.render(citation, now.toISOString().slice(0, 10) as IsoDate);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: format.type }));
    link.download = `${citation.key}.${format.ending}`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
