import type { Element } from 'xast';
import { x } from 'xastscript';
import type { FeedImage } from './feed.ts';

export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/';

/** An article's photo in Atom and RSS; an enclosure would need its length in bytes. https://www.rssboard.org/media-rss */
export function createMedia({ url, width, height, caption, credit }: FeedImage): Element {
  return x('media:content', { url, medium: 'image', width, height }, [
    caption === undefined ? null : x('media:description', { type: 'plain' }, caption),
    credit === undefined ? null : x('media:credit', credit),
  ]);
}
