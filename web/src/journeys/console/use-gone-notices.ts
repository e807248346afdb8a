import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale';
import { languageWords } from '../conversation/session/language-words';
import type { OfferView } from './console-calls';
import { useNotices } from './Notices';
import type { Gone } from './offers/known-offers';

/** Tells, quietly, how an offer was lost that rang here. */
export function useGoneNotices() {
  const { t } = useTranslation('console');
  const locale = useLocale();
  const { notices, tell, close } = useNotices();
  const onGone = ({ language, dialect }: OfferView, gone: Gone): void => {
    const { title } = languageWords(language, dialect, locale);
    tell(
      title,
      gone.kind === 'won' ? t('notice.won', { agency: gone.agency }) : t(`notice.${gone.kind}`),
    );
  };
  return { notices, tell, close, onGone };
}
