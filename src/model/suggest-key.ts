import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { archiveSchema } from './archive-schema.ts';
import type { KeyPath } from './parsed-keys.ts';

/** Names that other generators give to our settings. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  url: 'site',
  baseurl: 'site',
  name: 'title',
  tz: 'timeZone',
  color: 'accent',
  colour: 'accent',
};

/** The setting that someone most likely meant by a key, among those which its place can have. */
export function suggestKey(key: string, place: KeyPath): string | undefined {
  const known = listKnownKeys(place);
  const written = normalise(key);
  const other = OTHER_NAMES[written];
  if (other !== undefined && known.includes(other)) return other;
  const [nearest] = known
    .map((name) => ({ name, steps: countSteps(written, normalise(name)) }))
    .sort((a, b) => a.steps - b.steps);
  return nearest && nearest.steps <= Math.max(2, written.length / 3) ? nearest.name : undefined;
}

/** Letters that differ; none between a word and its beginning (`lang`, `language`). */
function countSteps(written: string, known: string): number {
  if (written.length > 2 && (known.startsWith(written) || written.startsWith(known))) return 0.5;
  return distance(written, known);
}

function normalise(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
}

function listKnownKeys(place: KeyPath): string[] {
  let node = z.toJSONSchema(archiveSchema, { io: 'input' }) as SchemaNode | undefined;
  for (const step of place) {
    const others = node?.additionalProperties;
    node = node?.properties?.[step] ?? (typeof others === 'object' ? others : undefined);
  }
  return Object.keys(node?.properties ?? {});
}
