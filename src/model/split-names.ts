/**
 * Splits a byline into names. `;` and ` & ` part names; a comma does only where every piece
 * has a first and a last name, so that "Diaz, A." and "Jane Roe, Jr." stay whole.
 * "and" never does: it belongs to the names of institutions.
 *
 * @example splitByline('By Ana Diaz, Ben Roe & Staff') // => ['Ana Diaz', 'Ben Roe', 'Staff']
 */
export function splitByline(byline: string): string[] {
  return byline
    .replace(/^\s*(?:by|oleh)\b:?\s+/i, '')
    .split(/;|\s&(?:amp;)?\s/)
    .flatMap((names) => {
      const pieces = names.split(',').map((piece) => piece.trim());
      return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [names.trim()];
    })
    .filter((name) => name !== '');
}

/** Splits a list that is written as one text: "Rusia, Korea Utara" → two; blanks do not part. */
export function splitList(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
