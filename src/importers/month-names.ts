/** Names of months in the languages of Europe, as Intl has them, so that dates on foreign pages can be read. */
const LANGUAGES = [
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'sv',
  'da',
  'nb',
  'pl',
  'cs',
  'hu',
  'ro',
  'tr',
  'fi',
  'ms',
];

const MONTHS = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function listNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (let month = 0; month < 12; month += 1) {
    const date = Date.UTC(2020, month, 15);
    for (const language of LANGUAGES) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: style,
          timeZone: 'UTC',
        });
        const part = format.formatToParts(date).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
        if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, MONTHS.format(date));
      }
    }
  }
  return names;
}

let names: Map<string, string> | undefined;

/** Writes the months of other languages in English: `31. Oktober 2019`, `Mai 26, 2008` → `31 October 2019`. */
export function translateMonths(text: string): string {
  names ??= listNames();
  const known = names;
  const inEnglish = (month: string) => known.get(month.toLowerCase());
  return text
    .replace(
      /(\d{1,2})(?:\.|er|º|ª)? (?:de |d’|d')?(\p{L}{3,12})\.?,? (?:de |del )?(\d{4})/gu,
      (all, day, month, year) => {
        const english = inEnglish(month);
        return english === undefined ? all : `${day} ${english} ${year}`;
      },
    )
    .replace(
      /(\p{L}{3,12})\.? (\d{1,2})(?:\.|st|nd|rd|th)?, ?(\d{4})/gu,
      (all, month, day, year) => {
        const english = inEnglish(month);
        return english === undefined ? all : `${day} ${english} ${year}`;
      },
    )
    .replace(
      /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu,
      (_, year, month, day) => `${year}-${pad(month)}-${pad(day)}`,
    );
}

function pad(number: string): string {
  return number.padStart(2, '0');
}
