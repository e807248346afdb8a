import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCode } from '../../../../../src/features/members/personal-code';
import type { Me } from '../../../api/me';
import { useAnnounce } from '../../../components/Announcer';
import { Sheet } from '../Sheet';
import { CodeCard } from './CodeCard';
import classes from './CodeDialog.module.css';

export interface IssuedCode {
  memberName: string;
  /** Eight bare digits. */
  code: string;
}

interface CodeDialogProps {
  issued: IssuedCode;
  network: Me['networks'][number];
  onDone: () => void;
}

/** Shows a personal code this once. It closes on purpose only: Escape would lose the code. */
export function CodeDialog({ issued, network, onDone }: CodeDialogProps) {
  const { t } = useTranslation('admin');
  const clipboard = useClipboard({ timeout: 4000 });
  const announce = useAnnounce();
  const { memberName, code } = issued;
  return (
    <Sheet title={t('code.title', { name: memberName })} place="centre">
      <div className={classes.dialog}>
        {/* Digit by digit for a screen reader: a code is not a number. */}
        <p className={`${classes.code} figures`} aria-label={code.split('').join(' ')} role="img">
          {formatCode(code)}
        </p>
        <p className={classes.once}>{t('code.once')}</p>
        <p className={classes.aside}>{t('code.notMailed')}</p>
        <div className={classes.actions}>
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
              clipboard.copy(formatCode(code).replace('\u00a0', ' '));
              announce(t('code.copied'));
            }}
          >
            {clipboard.copied ? t('code.copied') : t('code.copy')}
          </Button>
          <Button
            variant="light"
            leftSection={<IconPrinter size={20} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('code.print')}
          </Button>
        </div>
        <Button size="lg" fullWidth onClick={onDone}>
          {t('code.done')}
        </Button>
      </div>
      <CodeCard issued={issued} network={network} />
    </Sheet>
  );
}
