/** What each kind of setting may be, and the form it is kept in. */
import { z } from 'zod';
import { cleanLine } from './clean-text.ts';
import { findLanguage } from './find-language.ts';
import { mustBe } from './must-be.ts';
import { parsePermalink } from './parse-pathname.ts';
import { findZone } from './time-zones.ts';

export const text = z
  .union([z.string(), z.number()], mustBe('text'))
  .transform((value) => cleanLine(String(value)));
export const url = z.string(mustBe('an http address')).transform((value, context) => {
  const trimmed = value.trim();
  if (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed)) return trimmed;
  context.addIssue('must be an http address, such as https://arsip.example/about');
  return z.NEVER;
});
export const href = z
  .string(mustBe('an address'))
  .refine(
    (value) => /^\/(?!\/)/.test(value) || (/^(https?|mailto):/i.test(value) && URL.canParse(value)),
    'must be an address of the site, such as /about/, or one that begins with https:// or mailto:',
  );
export const names = z.array(text, mustBe('a list of texts')).default([]);
export const count = (minimum: number) =>
  z.int(mustBe('a whole number')).min(minimum, `must be ${minimum} or more`);
export const RECORD = mustBe('keys and values');
export const flag = z.boolean(mustBe('true or false'));

export const title = text.refine((value) => value !== '', 'is empty');

export const language = z.string(mustBe('a language code')).transform((value, context) => {
  const canonical = findLanguage(value);
  if (canonical !== undefined) return canonical;
  context.addIssue(`must be a language code such as id, en or pt-BR; "${value}" is not`);
  return z.NEVER;
});

export const timeZone = z.string(mustBe('the name of a time zone')).transform((value, context) => {
  const zone = findZone(value.trim());
  if (zone === undefined) {
    context.addIssue(`must be an IANA time zone such as Asia/Jakarta; "${value}" is not`);
    return z.NEVER;
  }
  // Days are cut by a place's own history of clocks, which an abbreviation of an offset has not.
  if ('iana' in zone) return zone.iana;
  if (zone.offset === '+00:00') return 'UTC';
  context.addIssue(`must be an IANA time zone such as America/New_York; "${value}" is an offset`);
  return z.NEVER;
});

export const site = z.string(mustBe('an http address')).transform((value, context) => {
  const trimmed = value.trim().replace(/\/+$/, '');
  const parsed = /^https?:\/\//i.test(trimmed) ? URL.parse(trimmed) : null;
  if (parsed === null) {
    context.addIssue(`must be an address such as https://arsip.example; "${value}" is not`);
    return z.NEVER;
  }
  if (parsed.pathname === '/' && parsed.search === '' && parsed.hash === '') return parsed.origin;
  context.addIssue(`must end after the host; put "${parsed.pathname}" into base`);
  return z.NEVER;
});

export const base = z.string(mustBe('a path such as /news/')).transform((value, context) => {
  const steps = value.trim().split('/').filter(Boolean);
  if (steps.every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step))) {
    return steps.length === 0 ? '/' : `/${steps.join('/')}/`;
  }
  context.addIssue(`must be a path such as /news/; "${value}" is not`);
  return z.NEVER;
});

export const accent = z
  .string({
    error: ({ input }) =>
      input === null
        ? 'is empty; in YAML a # begins a comment, so a colour stands in quotes'
        : 'must be a colour in quotes, such as "#8c1c13"',
  })
  .transform((value, context) => {
    const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value.trim()) ?? [];
    if (digits === undefined) {
      context.addIssue(`must be a colour such as "#8c1c13"; "${value}" is not`);
      return z.NEVER;
    }
    const six = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
    return `#${six.toLowerCase()}`;
  });

export const permalink = z.string(mustBe('a pattern')).transform((value, context) => {
  const pattern = parsePermalink(value);
  if (pattern?.includes('{slug}')) return pattern;
  context.addIssue('must hold {slug}, and beside it only {year}, {month}, {day} and {section}');
  return z.NEVER;
});

export const host = z.string(mustBe('a host')).transform((value, context) => {
  const name = value
    .trim()
    .toLowerCase()
    .replace(/^(https?:)?\/\//, '')
    .replace(/\/.*$/, '');
  if (/^([a-z\d-]+\.)+[a-z\d-]+$/.test(name)) return name;
  context.addIssue(`must be a host such as www.youtube.com; "${value}" is not`);
  return z.NEVER;
});
