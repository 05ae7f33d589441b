export default {
  layout: 'article.njk',
  permalink: ({ page, published }) =>
    `/${new Date(published).toISOString().slice(0, 10).replaceAll('-', '/')}/${page.fileSlug}/`,
};
