import type { Picture } from '../components/picture.ts';
import { fitImage } from '../model/fit-image.ts';
import type { SiteImage } from '../model/published-article.ts';
import type { SiteView } from './site-view.ts';

/** An image at the addresses that the page loads it from; in the column of the text, unless `sizes` says otherwise. */
export function imageToPicture(
  image: SiteImage,
  { toAssetHref }: Pick<SiteView, 'toAssetHref'>,
  sizes?: string,
): Picture {
  const fit = fitImage(image);
  const srcset = image.webp?.map((file) => `${toAssetHref(file.src)} ${file.width}w`);
  return {
    src: toAssetHref(image.src),
    width: fit?.width,
    height: fit?.height,
    sizes: sizes ?? fit?.sizes,
    webp: srcset?.join(', '),
  };
}
