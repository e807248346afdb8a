import { useTranslation } from 'react-i18next';
import { Autonym } from '../../../components/Autonym';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import type { Language } from '../../../languages/catalogue';
import { StarButton } from '../choose/StarButton';
import classes from './ChosenLanguage.module.css';

interface ChosenLanguageProps {
  language: Language;
  favourite: boolean;
  onStar: () => void;
  onChange: () => void;
}

/** The chosen language, large and in its own script: the patient can check it across the desk. */
export function ChosenLanguage({ language, favourite, onStar, onChange }: ChosenLanguageProps) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  return (
    <div className={classes.root}>
      <div className={classes.names}>
        <Autonym language={language} className={classes.autonym} />
        <span className={classes.label}>{capitalise(language.label[locale])}</span>
      </div>
      <StarButton language={language} favourite={favourite} onStar={onStar} />
      <button type="button" className={classes.change} onClick={onChange}>
        {t('languages.change')}
      </button>
    </div>
  );
}
