import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../../support/browser-visitor.js';

const SCHEMES = ['light', 'dark'] as const;
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 375, height: 812 },
];
/** English has the same layout: it is looked at once in each colour scheme and window. */
const VIEWS = {
  fr: WINDOWS.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme }))),
  en: WINDOWS.map((size, place) => ({ size, scheme: SCHEMES[place]! })),
};
/** The narrowest window: nothing may stick out of it, in French, whose words are the longer ones. */
const NARROWEST = { width: 320, height: 640 };

interface Scene {
  /** Of its pictures: `<name>-<locale>-<width>-<scheme>.png`. */
  name: string;
  /** Left out: the page is looked at where it is. */
  path?: string;
  /** Its `h1` in both languages; one that speaks the patient's language has no second. */
  title: { fr: string | RegExp; en?: string | RegExp };
  /** What shows that it is complete. */
  ready?: (page: Page) => Locator;
}

/**
 * Looks at a page in each language, window and colour scheme: nothing that axe finds, nothing that sticks out, and a
 * picture of each.
 */
export async function survey(visitor: Visitor, scene: Scene): Promise<void> {
  // French last, so that the page goes on as it began.
  for (const locale of ['en', 'fr'] as const) {
    const title = scene.title[locale];
    if (title === undefined) continue;
    await speak(visitor, locale, scene.path);
    // By its text: the patient's is a live region, which has no name as a heading.
    await visitor.page.locator('h1', { hasText: title }).waitFor();
    if (scene.ready) await scene.ready(visitor.page).first().waitFor();
    await lookAround(visitor, locale, `${scene.name}-${locale}`);
  }
  await visitor.page.setViewportSize(WINDOWS[0]!);
}

async function lookAround(visitor: Visitor, locale: 'fr' | 'en', name: string): Promise<void> {
  const { page } = visitor;
  for (const { size, scheme } of VIEWS[locale]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
    await visitor.expectNoSidewaysScroll();
    await showWhole(page);
    // The page is the same in the dark, but for its colours.
    await visitor.expectAccessible(scheme === 'light' ? 'all' : 'colours');
    await visitor.picture(`pages/${name}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (locale === 'en') return;
  await page.setViewportSize(NARROWEST);
  await visitor.expectNoSidewaysScroll();
  await showWhole(page);
  await visitor.picture(`pages/${name}`);
}

/** Makes the window as high as the page, so that what sticks to its edges hides nothing. */
async function showWhole(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (whole > height) await page.setViewportSize({ width, height: whole });
}

/** Opens the page in this language, as somebody who chose it on this device. */
async function speak(visitor: Visitor, locale: 'fr' | 'en', path?: string): Promise<void> {
  if (visitor.page.url() === 'about:blank') await visitor.goto('/connexion');
  const reloads = await keepLocale(visitor, locale);
  if (path !== undefined) await visitor.goto(path);
  else if (reloads) await visitor.page.reload();
  await visitor.page.locator(`html[lang=${locale}]`).waitFor();
}

/** @returns whether it is another one than before */
function keepLocale(visitor: Visitor, locale: 'fr' | 'en'): Promise<boolean> {
  return visitor.page.evaluate<boolean>(`(() => {
    const former = localStorage.getItem('truchement-locale') ?? 'fr';
    localStorage.setItem('truchement-locale', '${locale}');
    return former !== '${locale}';
  })()`);
}
