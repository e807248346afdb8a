import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestOptionsQuery } from '../../../api/requests';
import { Autonym } from '../../../components/Autonym';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageById } from '../../../languages/catalogue';
import { NotCovered } from '../../request/call/NotCovered';
import { LanguageChooser } from '../../request/choose/LanguageChooser';
import { useFavourites } from '../../request/use-favourites';
import type { BookingFormHandle } from './use-booking-form';
import { FormSection } from './FormSection';
import classes from './LanguagePart.module.css';

/** The language, large and in its own script; the ways to find another open under it. */
export function LanguagePart({ form, set }: Pick<BookingFormHandle, 'form' | 'set'>) {
  const { t } = useTranslation('bookings');
  const { t: request } = useTranslation('request');
  const locale = useLocale();
  const { data } = useQuery(requestOptionsQuery);
  const star = useFavourites(data);
  const [open, setOpen] = useState(false);
  const language = form.language === null ? undefined : languageById(form.language);
  const picks = open || language === undefined;
  const covered = !language || (data?.coveredLanguages.includes(language.id) ?? true);
  const choose = (id: string, dialect: string | null = null): void => {
    if (!languageById(id)) return;
    set({ language: id, dialect });
    setOpen(false);
  };
  return (
    <FormSection part="language" title={t('language.title')}>
      {language && (
        <div className={classes.chosen}>
          <span className={classes.names}>
            <Autonym language={language} className={classes.autonym} />
            <span className={classes.label}>{capitalise(language.label[locale])}</span>
          </span>
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('language.keep', { language: language.label[locale] }) : t('language.change')}
          </Button>
        </div>
      )}
      {picks && (
        <LanguageChooser
          sheet={false}
          options={data}
          chosen={form.language}
          onChoose={choose}
          onStar={star}
        />
      )}
      {!covered && <NotCovered telephone={data?.networkTelephone ?? null} />}
      {language && !picks && language.dialects.length > 0 && (
        <Choice
          look="chips"
          label={request('options.dialect')}
          value={form.dialect ?? ''}
          options={[
            { value: '', label: request('options.anyDialect') },
            ...language.dialects.map(({ id, label }) => ({
              value: id,
              label: capitalise(label[locale]),
            })),
          ]}
          onChange={(dialect) => set({ dialect: dialect === '' ? null : dialect })}
        />
      )}
    </FormSection>
  );
}
