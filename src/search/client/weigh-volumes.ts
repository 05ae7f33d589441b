import type { BuiltVolume } from '../volume.ts';
import type { QueryPlan } from './query-plan.ts';

/** A volume with what it may hold of the query. */
export interface WeighedVolume {
  readonly volume: BuiltVolume;
  readonly plan: QueryPlan;
  /** The weights of the terms that it may hold; 0 where a phrase is missing, so that nothing is found. */
  readonly potential: number;
  readonly holdsAll: boolean;
  /** About how many of its articles hold all the words of the phrases, at most; 0 without phrases. */
  readonly expected: number;
}

/** Takes volumes that a search may need, of those of the archive, and the plans by language. */
export function weighVolumes(
  needed: readonly BuiltVolume[],
  {
    volumes,
    plans,
  }: {
    readonly volumes: readonly BuiltVolume[];
    readonly plans: ReadonlyMap<string, QueryPlan>;
  },
): WeighedVolume[] {
  const places = new Map<string, number>();
  for (const of of Map.groupBy(volumes, ({ language }) => language).values()) {
    for (const [place, { id }] of of.entries()) places.set(id, place);
  }
  return needed.flatMap((volume) => {
    const plan = plans.get(volume.language);
    if (!plan) return [];
    const held = plan.find(places.get(volume.id) ?? -1);
    const weights = plan.terms.map(({ weight }, index) => (held.has(index) ? weight : 0));
    const lacksPhrase = plan.terms.some(({ isRequired }, index) => isRequired && !held.has(index));
    const potential = lacksPhrase ? 0 : weights.reduce((sum, weight) => sum + weight, 0);
    const required = plan.terms.flatMap(({ isRequired }, index) =>
      isRequired ? [held.get(index) ?? 0] : [],
    );
    const expected = required.length > 0 ? Math.min(...required) : 0;
    return [{ volume, plan, potential, holdsAll: held.size === plan.terms.length, expected }];
  });
}
