import { Autonym } from '../../components/Autonym';
import { useLocale } from '../../i18n/use-locale';
import type { Language } from '../../languages/catalogue';
import { langTag } from '../../languages/lang-tag';
import classes from './LanguageSheetPage.module.css';

/** One language as its speakers write it; the small label is for the professional across the desk. */
export function LanguageCard({ language, onChoose }: { language: Language; onChoose: () => void }) {
  const locale = useLocale();
  const invites = language.invitation !== language.autonym;
  return (
    <button type="button" className={classes.card} onClick={onChoose}>
      <Autonym language={language} className={classes.autonym} />
      {invites && (
        <bdi
          className={`script ${classes.invitation}`}
          lang={langTag(language.id)}
          dir={language.direction}
        >
          {language.invitation}
        </bdi>
      )}
      <span className={classes.label}>{language.label[locale]}</span>
    </button>
  );
}
