import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../app/use-error-words';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageById, languageLabel, searchLanguages } from '../../../languages/catalogue';
import { consoleQuery, publishAvailability, type ConsoleView } from '../console-calls';
import classes from './AvailabilityPanel.module.css';
import { AvailabilitySelect } from './AvailabilitySelect';
import { effective } from './availability-choice';

const searchFrom = 9;

/** What the agency tells the networks: whether it is there, as a whole and for each language. */
export function AvailabilityPanel({ view }: { view: ConsoleView }) {
  const { t } = useTranslation('console');
  const locale = useLocale();
  const words = useErrorWords();
  const client = useQueryClient();
  const [query, setQuery] = useState('');
  const publish = useMutation({
    mutationFn: publishAvailability,
    onSuccess: (fresh) => client.setQueryData(consoleQuery.queryKey, fresh),
  });
  const found = filtered(view.languages, query, locale);
  const select = (language: string, label: string, hideLabel = false) => (
    <AvailabilitySelect
      language={language}
      label={label}
      hideLabel={hideLabel}
      entry={ownOrAgency(view, language)}
      busy={publish.isPending && publish.variables.language === language}
      onChoose={(availability) => publish.mutate(availability)}
    />
  );
  return (
    <section className={classes.root} aria-labelledby="availability-title">
      <h2 id="availability-title">{t('availability.title')}</h2>
      {publish.error && (
        <p role="alert" className={classes.fault}>
          {words(publish.error)}
        </p>
      )}
      {select('*', t('availability.agency'))}
      <details className={classes.details}>
        <summary>
          <span>{t('availability.languages')}</span>
          <span className={classes.count}>
            {t('availability.languagesCount', { count: view.languages.length })}
          </span>
        </summary>
        {view.languages.length >= searchFrom && (
          <TextInput
            size="sm"
            type="search"
            aria-label={t('availability.find')}
            placeholder={t('availability.find')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        <ul className={classes.languages}>
          {found.map((language) => {
            const label = capitalise(languageLabel(language, locale));
            return (
              <li key={language}>
                <span>{label}</span>
                {select(language, label, true)}
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}

/** The language's own setting; null where it has none, open where the agency has none. */
function ownOrAgency(view: ConsoleView, language: string) {
  const { entry, own } = effective(view.availability, language);
  return own || language === '*' ? entry : null;
}

/** The agency's languages that the query means, by label where there is none. */
function filtered(languages: readonly string[], query: string, locale: 'fr' | 'en'): string[] {
  const catalogue = languages.flatMap((id) => languageById(id) ?? []);
  return searchLanguages(query, { catalogue, locale }).map(({ language }) => language.id);
}
