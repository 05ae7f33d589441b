import { articles, toAddress } from '../archive';

export function GET({ site }: { site: URL }) {
  const urls = articles.map((article) => `<url><loc>${new URL(toAddress(article), site)}</loc></url>`);
  return new Response(
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`,
  );
}
