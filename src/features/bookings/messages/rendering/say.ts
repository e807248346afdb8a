import { dialectById, languageLabel } from '../../../languages/index.js';
import { isAgencyNotice, type NoticeDetails, type NoticeKind } from '../notice-kinds.js';
import type { NoticeFacts } from '../notice-facts.js';
import { formatDateTime, formatLength, formatMoney, type MessageLocale } from './format-hour.js';
import type { Said } from './notice-text.js';

/** Puts the facts into words of `locale`. @param given.baseUrl no trailing slash */
export function say(
  kind: NoticeKind,
  facts: NoticeFacts,
  details: NoticeDetails,
  { locale, now, baseUrl }: { locale: MessageLocale; now: Date; baseUrl: string },
): Said {
  const { offer } = facts;
  const at = (instant: Date) => formatDateTime(instant, facts.zone, locale, now);
  const atOrNull = (instant: Date | null | undefined) => (instant ? at(instant) : null);
  return {
    language: languageOf(facts, locale),
    when: at(facts.startsAt),
    length: formatLength(facts.minutes),
    number: `${facts.bookingNumber.slice(0, 3)}\u00a0${facts.bookingNumber.slice(3)}`,
    agency: offer?.agencyName ?? '',
    interpreter: offer?.interpreterLabel ?? null,
    networkName: facts.networkName,
    answerBy: atOrNull(offer?.answerBy),
    proposed: atOrNull(offer?.proposedStartsAt),
    former: atOrNull(details.formerStartsAt),
    cost: details.costCents ? formatMoney(details.costCents, locale) : null,
    gender: facts.gender,
    byTelephone: facts.professionalLine === 'telephone',
    open: facts.state === 'asked' || facts.state === 'proposed',
    accepted:
      facts.state === 'confirmed' &&
      offer?.proposedStartsAt?.getTime() === facts.startsAt.getTime(),
    again: offer?.because === 'changed',
    ofSeries: facts.seriesId !== null,
    awaiting: facts.state === 'awaiting',
    url: isAgencyNotice(kind)
      ? `${baseUrl}/console/rendez-vous`
      : `${baseUrl}/rendez-vous/${facts.bookingId}`,
  };
}

/** The language with its dialect: `arabe (Soudan)`. */
export function languageOf(
  { language, dialect }: Pick<NoticeFacts, 'language' | 'dialect'>,
  locale: MessageLocale,
): string {
  const name = languageLabel(language, locale);
  const variety = dialect && dialectById(language, dialect)?.label[locale];
  return variety ? `${name} (${variety})` : name;
}
