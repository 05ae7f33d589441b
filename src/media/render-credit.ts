import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { PhotoCredit } from './photo-credit.ts';

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
};

/**
 * Whose a photo is, as XMP, which every format of photos holds and search engines of images read.
 * https://developer.adobe.com/xmp/docs/XMPSpecifications/
 */
export function renderCredit({ creators, line, rights }: PhotoCredit): string {
  const description = x('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, [
    creators.length === 0
      ? null
      : x('dc:creator', [
          x(
            'rdf:Seq',
            creators.map((name) => x('rdf:li', name)),
          ),
        ]),
    line === undefined ? null : x('photoshop:Credit', line),
    rights === undefined
      ? null
      : x('dc:rights', [x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, rights)])]),
  ]);
  const packet = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [description]),
  ]);
  // What it begins and ends with lets programs find it in a file whose format they do not know.
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>${toXml(packet)}<?xpacket end="r"?>`;
}
