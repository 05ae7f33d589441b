// The bench's archive with Eleventy: articles; numbered lists of all, of tags, authors and sections; a feed; a sitemap.
const PAGE = 50;
const LONG = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });

const toSlug = (name) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Lists of at most 50 articles, with their address, their number and the number of lists. */
function cut(title, folder, articles) {
  const count = Math.ceil(articles.length / PAGE);
  return Array.from({ length: count }, (_, index) => ({
    title,
    address: index === 0 ? folder : `${folder}page/${index + 1}/`,
    articles: articles.slice(index * PAGE, (index + 1) * PAGE),
    newer: index === 0 ? undefined : index === 1 ? folder : `${folder}page/${index}/`,
    older: index + 1 < count ? `${folder}page/${index + 2}/` : undefined,
  }));
}

export default function configure(config) {
  config.addPassthroughCopy({ public: '/' });
  config.addFilter('slug', toSlug);
  config.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  config.addFilter('iso', (date) => new Date(date).toISOString());
  config.addFilter('long', (date) => LONG.format(new Date(date)));
  config.addCollection('articles', (api) =>
    api
      .getAll()
      .filter(({ inputPath }) => inputPath.includes('/articles/'))
      .sort((a, b) => Date.parse(b.data.published) - Date.parse(a.data.published)),
  );
  config.addCollection('lists', (api) => {
    const articles = api
      .getAll()
      .filter(({ inputPath }) => inputPath.includes('/articles/'))
      .sort((a, b) => Date.parse(b.data.published) - Date.parse(a.data.published));
    const lists = cut('Archive', '/', articles);
    for (const [folder, namesOf] of [
      ['tags', ({ data }) => data.tags],
      ['author', ({ data }) => [data.author]],
      ['section', ({ data }) => [data.section]],
    ]) {
      const byName = new Map();
      for (const article of articles)
        for (const name of namesOf(article)) {
          if (!byName.has(name)) byName.set(name, []);
          byName.get(name).push(article);
        }
      for (const [name, of] of byName) lists.push(...cut(name, `/${folder}/${toSlug(name)}/`, of));
    }
    return lists;
  });
  return { dir: { input: 'site', includes: '../layouts' }, markdownTemplateEngine: false };
}
