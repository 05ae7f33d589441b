import { countSteps } from './suggest-words.ts';

type LabelName = readonly [slug: string, name: string];

/** Finds a label by its slug or its name; capitals and signs make no difference. */
export function findLabel(labels: readonly LabelName[], value: string): LabelName | undefined {
  const key = toKey(value);
  return (
    labels.find(([slug]) => slug === value) ?? labels.find((label) => listKeys(label).includes(key))
  );
}

/** Labels that may be meant by what none is called, the likeliest first. */
export function listNearLabels(
  labels: readonly LabelName[],
  value: string,
  count = 3,
): readonly LabelName[] {
  const key = toKey(value);
  const limit = Math.max(1, Math.floor(key.length / 4));
  return labels
    .map((label) => ({ label, steps: countStepsTo(label, key) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, count)
    .map(({ label }) => label);
}

/** Labels of which a word begins as what is being typed. */
export function listLabelsFrom(
  labels: readonly LabelName[],
  typed: string,
  count: number,
): readonly LabelName[] {
  const key = toKey(typed);
  return labels
    .filter((label) => listKeys(label).some((known) => `-${known}`.includes(`-${key}`)))
    .slice(0, count);
}

/** Half a step for a label that holds all that was typed. */
function countStepsTo(label: LabelName, key: string): number {
  return Math.min(
    ...listKeys(label).map((known) =>
      key.length > 2 && known.includes(key) ? 0.5 : countSteps(key, known),
    ),
  );
}

function listKeys([slug, name]: LabelName): string[] {
  return [toKey(slug), toKey(name)];
}

function toKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');
}
