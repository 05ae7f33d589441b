import { splitCredit } from '../markdown/split-credit.ts';

const FIRST_IMAGE = /^!\[((?:[^\]\\]|\\.)*)\]\((\S+?)(?: "((?:[^"\\]|\\.)*)")?\)\n*/;

/** A photo that the text begins with is the article's lead, with its caption and credit. */
export function takeLead(body: string) {
  const [all, alt = '', src = '', words = ''] = FIRST_IMAGE.exec(body) ?? [];
  if (all === undefined || /^https?:/i.test(src)) return { body };
  const [caption, credit] = splitCredit(unescapeMarkdown(words));
  const image = {
    src,
    ...(alt !== '' && { alt: unescapeMarkdown(alt) }),
    ...(caption.trim() !== '' && { caption: caption.trim() }),
    ...(credit && { credit: credit.replace(/^\((.*)\)\.?$/, '$1') }),
  };
  return { image, body: body.slice(all.length) };
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
