import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOptionsView } from '../../../api/requests';
import { Mark } from '../../../components/Mark';
import { languageById } from '../../../languages/catalogue';
import { codeForLater } from '../code-for-later';
import type { RequestFormHandle } from '../form/use-request-form';
import classes from './CallPanel.module.css';
import { ChosenLanguage } from './ChosenLanguage';
import { DialInstead } from './DialInstead';
import { NotCovered } from './NotCovered';

const CallForm = lazy(codeForLater.callForm);

interface CallPanelProps {
  options: RequestOptionsView | undefined;
  handle: RequestFormHandle;
  offline: boolean;
  onStar: (language: string) => void;
}

/** What follows the choice of a language: the wishes, the forecast, and the one button. */
export function CallPanel({ options, handle, offline, onStar }: CallPanelProps) {
  const { t } = useTranslation('request');
  const { form } = handle;
  const language = form.language === null ? undefined : languageById(form.language);
  if (!language && offline) return <DialInstead language={null} />;
  if (!language) {
    return (
      <div className={classes.empty}>
        <Mark size={64} />
        <p className={classes.emptyTitle}>{t('empty.title')}</p>
        <p>{t('empty.detail')}</p>
      </div>
    );
  }
  const covered = options?.coveredLanguages.includes(language.id) ?? true;
  return (
    <section className={classes.panel} aria-label={t('titleShort')}>
      <ChosenLanguage
        language={language}
        favourite={options?.favouriteLanguages.includes(language.id) ?? false}
        onStar={() => onStar(language.id)}
        onChange={handle.clearLanguage}
      />
      {offline ? (
        <DialInstead language={language} />
      ) : covered ? (
        <Suspense fallback={<Skeleton height={320} radius="lg" />}>
          <CallForm
            language={language}
            handle={handle}
            // Until the options are there a choice that was kept is trusted.
            canTelephone={options?.telephone ?? form.professionalLine === 'telephone'}
          />
        </Suspense>
      ) : (
        <NotCovered telephone={options?.networkTelephone ?? null} />
      )}
    </section>
  );
}
