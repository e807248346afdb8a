import { Button, type ButtonProps } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../components/Announcer';

interface CopyButtonProps extends Omit<ButtonProps, 'children'> {
  value: string;
  label: string;
  /** Said and shown once copied. */
  copiedLabel?: string;
}

/** Copies a text and says so, to the eye and to a screen reader. */
export function CopyButton({ value, label, copiedLabel, ...look }: CopyButtonProps) {
  const { t } = useTranslation('common');
  const announce = useAnnounce();
  const clipboard = useClipboard({ timeout: 2500 });
  const done = copiedLabel ?? t('copied');
  return (
    <Button
      variant="default"
      leftSection={
        clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />
      }
      onClick={() => {
        clipboard.copy(value);
        announce(done);
      }}
      {...look}
    >
      {clipboard.copied ? done : label}
    </Button>
  );
}
