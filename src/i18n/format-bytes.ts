import { languageToLocale } from './locale.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * An amount of bytes in the unit that suits it, as a language writes it.
 *
 * @example formatBytes(1_234_000, 'en') // => '1.2 MB'
 */
export function formatBytes(bytes: number, language: string): string {
  let [value, step] = [bytes / 1000, 0];
  while (value >= 1000 && step < UNITS.length - 1) {
    value /= 1000;
    step += 1;
  }
  const format = new Intl.NumberFormat(languageToLocale(language), {
    style: 'unit',
    unit: UNITS[step] ?? 'gigabyte',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  });
  return format.format(value > 0 && value < 1 ? 1 : value);
}
