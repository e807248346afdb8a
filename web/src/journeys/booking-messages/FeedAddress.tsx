import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCalendarPlus, IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../components/Announcer';
import classes from './BookingMessages.module.css';

/** A new address, shown this one time. */
export function FeedAddress({ address }: { address: string }) {
  const { t } = useTranslation('booking-messages');
  const { t: common } = useTranslation('common');
  const announce = useAnnounce();
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <div className={classes.address}>
      <TextInput
        size="md"
        label={t('feed.address')}
        description={t('feed.secret')}
        value={address}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={classes.actions}>
        <Button
          leftSection={
            clipboard.copied ? (
              <IconCheck size={20} aria-hidden />
            ) : (
              <IconCopy size={20} aria-hidden />
            )
          }
          onClick={() => {
            clipboard.copy(address);
            announce(common('copied'));
          }}
        >
          {clipboard.copied ? common('copied') : common('copy')}
        </Button>
        <Button
          component="a"
          href={address.replace(/^https?:/, 'webcal:')}
          variant="default"
          leftSection={<IconCalendarPlus size={20} aria-hidden />}
        >
          {t('feed.subscribe')}
        </Button>
      </div>
    </div>
  );
}
