import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What depends on the colours of a page; all else is the same in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe holds against a page, in light and dark, each with the elements that it holds it against. Beside its
 * own rules it looks for targets of less than 24 pixels (WCAG 2.5.8), as AA asks for.
 */
export async function listViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await analyze(
    createAxe(page).options({ rules: { 'target-size': { enabled: true } } }),
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyze(createAxe(page).withRules(COLOURS));
  return [...light, ...dark.map((violation) => `dark ${violation}`)];
}

/** Its other mode opens a second page, which a page with a profile of its own may not. */
function createAxe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

async function analyze(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
