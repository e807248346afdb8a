import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { requestOptionsQuery } from '../../api/requests';
import { PageTitle } from '../../components/PageTitle';
import { orderLanguages } from '../../languages/order-languages';
import { LanguageCard } from './LanguageCard';
import classes from './LanguageSheetPage.module.css';
import { ScriptFilter } from './ScriptFilter';
import { scriptGroup, type ScriptGroup } from './script-group';

/**
 * `/langues`: a page turned towards the patient, who points at the name of their language. As few French
 * words as can be: what matters is read by somebody who knows none.
 */
export default function LanguageSheetPage() {
  const { t } = useTranslation('languages');
  const [, navigate] = useLocation();
  const options = useQuery(requestOptionsQuery).data;
  const [script, setScript] = useState<ScriptGroup | null>(null);
  const languages = useMemo(() => orderLanguages(options?.coveredLanguages ?? []), [options]);
  const shown = script
    ? languages.filter(({ autonym }) => scriptGroup(autonym) === script)
    : languages;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') navigate('/');
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [navigate]);
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <PageTitle className={classes.title}>{t('title')}</PageTitle>
        <ScriptFilter languages={languages} chosen={script} onChoose={setScript} />
        <Link href="/" className={classes.close} aria-label={t('close')} title={t('close')}>
          <IconX size={26} aria-hidden />
        </Link>
      </header>
      <ul className={classes.cards}>
        {shown.map((language) => (
          <li key={language.id}>
            <LanguageCard
              language={language}
              onChoose={() => navigate(`/?langue=${language.id}`)}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}
