import { articles, toAddress } from '../archive';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function GET({ site }: { site: URL }) {
  const items = articles.slice(0, 50).map((article) => {
    const link = new URL(toAddress(article), site);
    const { title, description, published } = article.data;
    return `<item><title>${escape(title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${published.toUTCString()}</pubDate><description>${escape(description)}</description></item>`;
  });
  return new Response(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Archive</title><link>${site}</link><description>Archive</description>${items.join('')}</channel></rss>`,
  );
}
