import { photoToStem, urlToFiles } from '../url-to-files.ts';
import type { Answer, AnswerContext } from './answer-requests.ts';
import { createExpiringCache } from './expiring-cache.ts';
import type { OpenPacks } from './open-packs.ts';

/** Photos that were seen; the one seen longest ago goes first. */
const MOST_PHOTOS = 150;

/** Answers with photos: as they were seen, from the network, or in the one size that is kept of a year. */
export function createPhotoAnswer({
  base,
  open,
  photos,
}: Pick<AnswerContext, 'base' | 'open' | 'photos'>): Answer {
  const cache = createExpiringCache(photos, MOST_PHOTOS);
  return async (request, event) => {
    const { url } = request;
    const seen = await cache.find(url);
    if (seen) return seen;
    try {
      const response = await fetch(request);
      if (response.status === 200) {
        const copy = response.clone();
        event.waitUntil(cache.keep(url, copy).catch(() => {}));
      }
      return response;
    } catch (problem) {
      const packed = await findPacked(urlToFiles(url, base)[0] ?? '', open);
      if (packed) return packed;
      throw problem;
    }
  };
}

async function findPacked(file: string, open: OpenPacks): Promise<Response | undefined> {
  const stem = photoToStem(file);
  const found = await open.findByStart(stem ?? file);
  if (!found) return undefined;
  const ending = found.file.slice(found.file.lastIndexOf('.') + 1);
  return new Response(found.bytes, { headers: { 'Content-Type': TYPES[ending] ?? '' } });
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};
