/** Decides which articles are the same in several languages. */
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Pathname } from '../model/article.ts';
import type { Translation } from '../model/published-article.ts';
import type { Store } from './open-store.ts';
import { type Row, textOf } from './rows.ts';

interface Member extends Translation {
  readonly path: string;
}

/**
 * Joins articles of which one names the other, whichever of the two it is, with all that are joined to either.
 * Of several in one language the first by path counts. A withdrawn article has no translations and is none.
 */
export function joinTranslations(store: Store): Diagnostic[] {
  store.db.exec('UPDATE article SET translations = NULL WHERE translations IS NOT NULL');
  const save = store.prepare('UPDATE article SET translations = ? WHERE path = ?');
  return listGroups(store).flatMap((group) => {
    const members = group.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const firsts = new Map<string, Member>();
    for (const member of members)
      if (!firsts.has(member.language)) firsts.set(member.language, member);
    const shown = [...firsts.values()].sort((a, b) => (a.language < b.language ? -1 : 1));
    for (const { path, language } of members) {
      const others = shown.filter((other) => other.language !== language);
      if (others.length > 0) save.run(JSON.stringify(others.map(toTranslation)), path);
    }
    return members.flatMap(({ path, language }) => {
      const first = firsts.get(language);
      if (first === undefined || first.path === path) return [];
      const reason = `Among its translations ${first.path} is in "${language}" as well`;
      return [createDiagnostic('translation-language', { path, line: 1 }, reason)];
    });
  });
}

function toTranslation({ pathname, language }: Member): Translation {
  return { pathname, language };
}

/** The published articles that are translations of one another, in the order of their first pairs. */
function listGroups(store: Store): Member[][] {
  const rows = store
    .prepare(`SELECT one.path AS path, one.pathname AS pathname, one.language AS language,
        other.path AS other_path, other.pathname AS other_pathname, other.language AS other_language
      FROM translation JOIN article AS one ON one.id = article_id
        JOIN article AS other ON other.path = target
      WHERE +one.state = 'published' AND +other.state = 'published'
        AND NOT (one.listed ->> 'withdrawn') AND NOT (other.listed ->> 'withdrawn')
      ORDER BY one.path, other.path`)
    .all();
  const groups = new Map<string, Member[]>();
  for (const row of rows) {
    const [one, other] = [toMember(row, ''), toMember(row, 'other_')];
    const known = groups.get(one.path) ?? [one];
    const joined = groups.get(other.path) ?? [other];
    if (known === joined) continue;
    // The smaller joins the larger, so that a long chain costs no square of its length.
    const [large, small] = known.length < joined.length ? [joined, known] : [known, joined];
    large.push(...small);
    for (const { path } of [one, other, ...small]) groups.set(path, large);
  }
  return [...new Set(groups.values())];
}

function toMember(row: Row, prefix: string): Member {
  return {
    path: textOf(row, `${prefix}path`),
    pathname: textOf(row, `${prefix}pathname`) as Pathname,
    language: textOf(row, `${prefix}language`),
  };
}
