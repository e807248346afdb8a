import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCalendarEvent, IconCheck, IconCopy, IconMail, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutboxMessageView } from '../../api/outbox';
import { useAnnounce } from '../../components/Announcer';
import { formatDate, formatTime } from '../../format/instant';
import { formatTelephone } from '../../format/telephone';
import { useLocale } from '../../i18n/use-locale';
import { serviceNow } from '../../time/device-clock';
import { groupDigits } from '../conversation/session/group-digits';
import { codeInMessage } from './code-in-message';
import classes from './OutboxPage.module.css';

/** One message, readable as it was sent. */
export function Message({ message }: { message: OutboxMessageView }) {
  const { t } = useTranslation('outbox');
  const locale = useLocale();
  const clipboard = useClipboard({ timeout: 4000 });
  const announce = useAnnounce();
  const code = codeInMessage(message.bodyText);
  const { createdAt } = message;
  const isSms = message.channel === 'sms';
  const ChannelIcon = isSms ? IconMessage : IconMail;
  const recipient = isSms ? formatTelephone(message.recipient) : message.recipient;
  return (
    <li>
      <article className={classes.message}>
        <div className={classes.line}>
          <h2>{isSms ? t('sms') : message.subject}</h2>
          <time dateTime={createdAt}>
            {formatDate(createdAt, locale, serviceNow())}, {formatTime(createdAt, locale)}
          </time>
        </div>
        <p className={classes.recipient}>
          <ChannelIcon size={18} aria-hidden />
          {!isSms && <span className="visually-hidden">{t('mail')}</span>}
          {t('to', { recipient })}
        </p>
        {message.calendar && (
          <p className={classes.recipient}>
            <IconCalendarEvent size={18} aria-hidden />
            {t(message.calendar === 'REQUEST' ? 'invitation' : 'withdrawal')}
          </p>
        )}
        <p className={`${classes.body} figures`}>{message.bodyText.trim()}</p>
        {code && (
          <Button
            variant="light"
            leftSection={
              clipboard.copied ? (
                <IconCheck size={20} aria-hidden />
              ) : (
                <IconCopy size={20} aria-hidden />
              )
            }
            onClick={() => {
              clipboard.copy(code);
              announce(t('copied'));
            }}
          >
            {clipboard.copied ? t('copied') : t('copy', { code: groupDigits(code) })}
          </Button>
        )}
      </article>
    </li>
  );
}
