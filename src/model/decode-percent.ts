/**
 * Undoes percent-encoding (RFC 3986, 2.1) of UTF-8. What is not encoded as it should be, such as a lone `%`, is meant as
 * it stands: then all of the text is given back as it is.
 *
 * @example decodePercent('the%20report.pdf') // => 'the report.pdf'
 */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
