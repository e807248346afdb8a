import { lazy, type ComponentType } from 'react';
import { i18n } from '../i18n';
import type { Journey, JourneyRoute } from './journey';

const manifests = import.meta.glob<Journey>('../journeys/*/journey.ts', {
  eager: true,
  import: 'default',
});

export interface OpenableRoute extends JourneyRoute {
  Page: ComponentType;
}

/** Every route of every journey folder; pages and their texts come when they are opened. */
export const routes: OpenableRoute[] = Object.values(manifests)
  .flatMap((journey) => journey.routes)
  .map((route) => ({
    ...route,
    Page: lazy(async () => {
      const [page] = await Promise.all([route.load(), i18n.loadNamespaces(route.namespaces)]);
      return page;
    }),
  }));
