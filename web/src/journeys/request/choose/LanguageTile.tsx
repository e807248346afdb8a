import { Autonym } from '../../../components/Autonym';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import type { Language } from '../../../languages/catalogue';
import { StarButton } from './StarButton';
import classes from './LanguageTiles.module.css';

interface LanguageTileProps {
  language: Language;
  chosen: boolean;
  favourite: boolean;
  onChoose: () => void;
  onStar: () => void;
}

/** One language to tap; its star beside it is a button of its own. */
export function LanguageTile({ language, chosen, favourite, onChoose, onStar }: LanguageTileProps) {
  const locale = useLocale();
  return (
    <div className={classes.tile} data-chosen={chosen || undefined}>
      <button type="button" className={classes.choose} aria-pressed={chosen} onClick={onChoose}>
        <span className={classes.label}>{capitalise(language.label[locale])}</span>
        <Autonym language={language} className={classes.autonym} />
      </button>
      <StarButton language={language} favourite={favourite} onStar={onStar} />
    </div>
  );
}
