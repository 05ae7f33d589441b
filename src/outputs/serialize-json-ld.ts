/** JSON for `<script type="application/ld+json">`: no text in it can end the script or begin a comment. */
export function serializeJsonLd(object: object): string {
  return JSON.stringify(object).replaceAll('<', '\\u003c');
}
