import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/Choice';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import type { Language } from '../../../languages/catalogue';
import type { RequestFormHandle } from '../form/use-request-form';
import classes from './CallWishes.module.css';

interface CallWishesProps {
  language: Language;
  handle: RequestFormHandle;
  /** The member is called: the patient then gets no link from the service. */
  byTelephone: boolean;
  /** What may hold the call back: the member's own line, the note. */
  children: ReactNode;
}

/** Everything that may be left as it is. */
export function CallWishes({ language, handle, byTelephone, children }: CallWishesProps) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const { form, set } = handle;
  const dialects = language.dialects.map(({ id, label }) => ({
    value: id,
    label: capitalise(label[locale]),
  }));
  return (
    <div className={classes.root}>
      {dialects.length > 0 && (
        <Choice
          look="chips"
          label={t('options.dialect')}
          value={form.dialect ?? ''}
          options={[{ value: '', label: t('options.anyDialect') }, ...dialects]}
          onChange={(dialect) => set({ dialect: dialect === '' ? null : dialect })}
        />
      )}
      <Choice
        label={t('options.gender')}
        value={form.gender}
        options={[
          { value: 'either', label: t('options.either') },
          { value: 'woman', label: t('options.woman') },
          { value: 'man', label: t('options.man') },
        ]}
        onChange={(gender) => set({ gender })}
      />
      <div>
        <Choice
          label={t('options.patient')}
          value={form.patientPlace}
          options={[
            { value: 'room', label: t('options.room') },
            { value: 'elsewhere', label: t('options.elsewhere') },
          ]}
          onChange={(patientPlace) => set({ patientPlace })}
        />
        {form.patientPlace === 'elsewhere' && (
          <p className={classes.hint}>
            {t(byTelephone ? 'options.elsewhereByTelephone' : 'options.elsewhereHint')}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
