import { useTranslation } from 'react-i18next';
import { errorWords } from './error-words';

/** A function that turns any error into a sentence in the interface's language. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('common');
  return (error) => errorWords(error, t);
}
