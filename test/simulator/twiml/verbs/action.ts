import { callParams } from '../../webhooks/call-params.js';
import type { Params } from '../../webhooks/params.js';
import type { World } from '../../world.js';
import type { Element } from '../parse.js';
import { methodOf, resolveUrl, type Ending, type Page, type Scene } from '../scene.js';

/** The action decides what follows; without one, the next verb. */
export function after(page: Page, element: Element, params: Params): Ending | undefined {
  const { action, method } = element.attributes;
  if (action === undefined) return undefined;
  const source = { url: resolveUrl(page, action), method: methodOf(method), params };
  return { go: 'fetch', source };
}

/** The action is told that the call left by itself, and what it answers is not executed. */
export function tellAside(
  world: World,
  scene: Scene,
  page: Page,
  element: Element,
  outcome: Params,
): void {
  const { action, method } = element.attributes;
  if (action === undefined) return;
  const params = { ...callParams(world, scene.call), ...outcome };
  world.watch(world.sender.request(resolveUrl(page, action), methodOf(method), params));
}
