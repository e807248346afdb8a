import type { TFunction } from 'i18next';
import type { RequestView } from '../../../api/requests';

const told = [
  'no_interpreter',
  'closed',
  'technical',
  'console_closed',
  'busy',
  'holiday',
  'language_not_offered',
] as const;

/** Why an agency did not take the request, in words; null where there is nothing more to say. */
export function reasonWords(
  reason: string | null,
  gender: RequestView['gender'],
  t: TFunction<'request'>,
): string | null {
  if (reason === 'no_such_gender') {
    return gender === 'either'
      ? t('offer.reason.no_such_gender')
      : t(`offer.reason.no_such_gender_${gender}`);
  }
  const known = told.find((code) => code === reason);
  return known ? t(`offer.reason.${known}`) : null;
}
