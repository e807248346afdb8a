import type { Visitor } from '../../support/browser-visitor.js';

/** The last one is that in which the journey goes on. */
const WINDOWS = [
  { width: 375, height: 812 },
  { width: 1280, height: 800 },
];
const SCHEMES = ['dark', 'light'] as const;

/**
 * Pictures of the page as it stands, in the dark and narrow too: nothing sticks out of it.
 * @param what `all`: the whole page, and what axe finds in it is a fault
 */
export async function lookAt(
  visitor: Visitor,
  name: string,
  what: 'all' | 'window' = 'all',
): Promise<void> {
  const { page } = visitor;
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    await visitor.expectNoSidewaysScroll();
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      if (what === 'all')
        await visitor.expectAccessible(colorScheme === 'light' ? 'all' : 'colours');
      await visitor.picture(name, what === 'all');
    }
  }
}
