import type { ResourceNamespaceMap } from 'i18next';
import type { ComponentType } from 'react';
import type { Role } from '../api/me';

export type Namespace = keyof ResourceNamespaceMap;

/** One address of the application. */
export interface JourneyRoute {
  /** wouter pattern, such as `/entretien/:sessionId`. */
  path: string;
  /** Fetches the page when it is first opened. */
  load: () => Promise<{ default: ComponentType }>;
  /** Texts that the page needs, fetched with it. */
  namespaces: Namespace[];
  /** Roles that may open it; `anyone` also when nobody is signed in. The service decides again. */
  who: 'anyone' | Role[];
  /** `bare`: no header, the page fills the screen. */
  frame?: 'shell' | 'bare';
}

/** What a journey's folder tells the shell, in its file `journey.ts`. */
export interface Journey {
  routes: JourneyRoute[];
}

export function defineJourney(journey: Journey): Journey {
  return journey;
}
