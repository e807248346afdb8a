import { isAgencyNotice, type NoticeDetails, type NoticeKind } from '../notice-kinds.js';
import type { NoticeFacts } from '../notice-facts.js';
import type { MessageLocale } from './format-hour.js';
import type { NoticeText } from './notice-text.js';
import { say } from './say.js';
import { WORDS_AGENCY } from './words-agency.js';
import { WORDS_EN } from './words-en.js';
import { WORDS_FR } from './words-fr.js';

/** Says a notice: to members in their language, to agencies in French. @param given.baseUrl no trailing slash */
export function renderNotice(
  kind: NoticeKind,
  facts: NoticeFacts,
  details: NoticeDetails,
  given: { now: Date; baseUrl: string },
): { text: NoticeText; locale: MessageLocale } {
  const locale = isAgencyNotice(kind) ? 'fr' : (facts.member?.locale ?? 'fr');
  const said = say(kind, facts, details, { ...given, locale });
  if (isAgencyNotice(kind)) return { text: WORDS_AGENCY[kind](said), locale };
  return { text: (locale === 'fr' ? WORDS_FR : WORDS_EN)[kind](said), locale };
}
