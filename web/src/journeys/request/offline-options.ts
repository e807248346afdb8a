import type { RequestOptionsView } from '../../api/requests';
import { readOfflineNote } from '../../app/offline-note';
import { languageCatalogue } from '../../languages/catalogue';

/** What the page can offer without the service: the languages this device has called before. */
export function offlineOptions(): RequestOptionsView {
  const note = readOfflineNote();
  return {
    favouriteLanguages: note?.languages ?? [],
    recentLanguages: [],
    coveredLanguages: languageCatalogue.map(({ id }) => id),
    liveRequest: null,
    networkName: note?.networkName ?? '',
    networkTelephone: note?.telephone ?? null,
    telephone: false,
  };
}
