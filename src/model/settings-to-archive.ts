import type { Archive, LabelSettings } from './archive.ts';
import type { ArchiveSettings } from './archive-schema.ts';
import type { Slug } from './article.ts';
import type { KeyPath } from './parsed-keys.ts';
import { toSlug } from './slug.ts';

/** Two settings that cannot both hold; the first does. */
export interface Clash {
  readonly keyPath: KeyPath;
  readonly reason: string;
}

/** Fills in what depends on other settings, and gives every label its slug. */
export function settingsToArchive(settings: ArchiveSettings): {
  archive: Archive;
  clashes: Clash[];
} {
  const { description, site, licence, publisher, sections, authors, tags, ...rest } = settings;
  const clashes: Clash[] = [];
  const archive: Archive = {
    ...rest,
    ...omitUndefined({ description, site }),
    ...(licence && { licence: { ...omitUndefined(licence), name: licence.name } }),
    footer: { ...omitUndefined(rest.footer), links: rest.footer.links },
    publisher: { ...omitUndefined(publisher), name: publisher.name ?? rest.title },
    sections: bySlug('sections', sections, clashes),
    authors: bySlug('authors', authors, clashes),
    tags: bySlug('tags', tags, clashes),
    ageNotice: {
      ...rest.ageNotice,
      exceptSections: rest.ageNotice.exceptSections.map((name) => toSlug(name)),
      exceptTags: rest.ageNotice.exceptTags.map((name) => toSlug(name)),
    },
  };
  return { archive, clashes: [...clashes, ...findAliasClashes(tags)] };
}

type Loose<Settings> = { [Key in keyof Settings]: Settings[Key] | undefined };

function bySlug<Settings extends LabelSettings>(
  kind: string,
  written: Readonly<Record<string, Loose<Settings>>>,
  clashes: Clash[],
): Map<Slug, Settings> {
  const labels = new Map<Slug, Settings>();
  for (const [key, settings] of Object.entries(written)) {
    const slug = toSlug(key);
    if (labels.has(slug)) {
      clashes.push({
        keyPath: [kind, key],
        reason: `"${key}" has the slug of another key, "${slug}"`,
      });
      continue;
    }
    // A key that is more than a slug is the name.
    const name = settings.name ?? (key === slug ? undefined : key);
    labels.set(slug, omitUndefined({ ...settings, name }) as Settings);
  }
  return labels;
}

function findAliasClashes(tags: ArchiveSettings['tags']): Clash[] {
  const owners = new Map(Object.keys(tags).map((key) => [toSlug(key), key]));
  return Object.entries(tags).flatMap(([key, { aliases }]) =>
    aliases.flatMap((alias, index) => {
      const owner = owners.get(toSlug(alias)) ?? key;
      owners.set(toSlug(alias), owner);
      if (owner === key) return [];
      const reason = `"${alias}" belongs to the tag "${owner}" already`;
      return [{ keyPath: ['tags', key, 'aliases', index], reason }];
    }),
  );
}

type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

function omitUndefined<Fields extends object>(fields: Fields): Partial<Defined<Fields>> {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Partial<Defined<Fields>>;
}
