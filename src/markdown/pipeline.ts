/** The order in which a text is compiled; no other file knows it. Each plugin says what it does. */
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import type { PluggableList } from 'unified';
import type { VFile } from 'vfile';
import { rehypeActiveContent } from './rehype-active-content.ts';
import { rehypeAlignment } from './rehype-alignment.ts';
import { rehypeCloseRawText } from './rehype-close-raw-text.ts';
import { rehypeComments } from './rehype-comments.ts';
import { rehypeEmbeds } from './rehype-embeds.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeIds } from './rehype-ids.ts';
import { rehypeImages } from './rehype-images.ts';
import { rehypeLanguages } from './rehype-languages.ts';
import { rehypeLinkNames } from './rehype-link-names.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeMedia } from './rehype-media.ts';
import { rehypeMendNesting } from './rehype-mend-nesting.ts';
import { rehypeObsoleteHtml } from './rehype-obsolete-html.ts';
import { rehypeParts } from './rehype-parts.ts';
import { rehypePruneEmpty } from './rehype-prune-empty.ts';
import { rehypeSafeUrls } from './rehype-safe-urls.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeUnknownTags } from './rehype-unknown-tags.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkTaskLists } from './remark-task-lists.ts';
import { remarkToRehype } from './remark-to-rehype.ts';
import { getRenderState } from './render-state.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

type Transform = (tree: Root, file: VFile) => unknown;

export const pipeline: PluggableList = [
  remarkTaskLists,
  remarkHeadingIds,
  remarkToRehype,
  rehypeComments,
  onlyWithRaw(rehypeCloseRawText),
  onlyWithRaw(rehypeRaw),
  onlyWithRaw(rehypeUnknownTags),
  onlyWithRaw(rehypeActiveContent),
  onlyWithRaw(rehypeEmbeds),
  onlyWithRaw(rehypeObsoleteHtml),
  rehypeAlignment,
  onlyWithRaw(function rehypeSanitizeArticle() {
    return rehypeSanitize(sanitizeSchema);
  }),
  rehypeSafeUrls,
  onlyWithRaw(rehypeMendNesting),
  rehypeParts,
  rehypeFigures,
  rehypeImages,
  onlyWithRaw(rehypeMedia),
  rehypeLinks,
  rehypeLinkNames,
  rehypePruneEmpty,
  rehypeHeadings,
  rehypeTables,
  rehypeLanguages,
  rehypeIds,
  rehypeStringify,
];

/** Texts without HTML of their own need no HTML parser: what Markdown makes is sound and safe. */
function onlyWithRaw(plugin: () => Transform) {
  const wrapped = () => {
    const transform = plugin();
    return (tree: Root, file: VFile) =>
      getRenderState(file).hasRaw ? transform(tree, file) : undefined;
  };
  return Object.defineProperty(wrapped, 'name', { value: plugin.name });
}
