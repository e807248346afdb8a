import { isAgencyNotice, type NoticeDetails, type NoticeKind } from './notice-kinds.js';
import type { NoticeFacts, NoticeOffer } from './notice-facts.js';

/** Where one message goes. */
export interface Destination {
  channel: 'mail' | 'sms';
  /** An address or a number in E.164. */
  recipient: string;
}

/**
 * Who is told, and how. An agency by mail; a member of news always by mail, and by SMS who wants that; of reminders as
 * chosen, and not at all who is suspended. An SMS goes to the booking's own mobile number, or not at all.
 */
export function chooseChannels(
  kind: NoticeKind,
  { member, offer }: Pick<NoticeFacts, 'member'> & { offer: Pick<NoticeOffer, 'emails'> | null },
  { alsoBySms = false }: NoticeDetails,
): Destination[] {
  if (isAgencyNotice(kind))
    return [...new Set(offer?.emails ?? [])].map((recipient) => ({ channel: 'mail', recipient }));
  if (!member) return [];
  const { choice, mobile, active } = member;
  const wanted = {
    reminder_day: { mail: active && choice.dayMail, sms: active && choice.daySms },
    reminder_soon: { mail: active && choice.soonMail, sms: active && choice.soonSms },
  };
  const { mail, sms } =
    kind === 'reminder_day' || kind === 'reminder_soon'
      ? wanted[kind]
      : { mail: true, sms: choice.newsSms || alsoBySms };
  return [
    ...(mail ? [{ channel: 'mail' as const, recipient: member.email }] : []),
    ...(sms && mobile !== null ? [{ channel: 'sms' as const, recipient: mobile }] : []),
  ];
}
