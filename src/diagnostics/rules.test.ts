import { expect, test } from 'vitest';
import { rules } from './rules.ts';

test.each(Object.entries(rules))(
  'the rule %s has a plain id and says what it finds and what to do',
  (id, rule) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.finds).toMatch(/^[A-Z].*\.$/);
    expect(rule.mend).toMatch(/^[A-Z].*(\.|https:\/\/arsip\.example)$/);
  },
);
