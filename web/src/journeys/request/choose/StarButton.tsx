import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale';
import type { Language } from '../../../languages/catalogue';
import classes from './StarButton.module.css';

interface StarButtonProps {
  language: Language;
  favourite: boolean;
  onStar: () => void;
}

export function StarButton({ language, favourite, onStar }: StarButtonProps) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const label = t(favourite ? 'languages.unstar' : 'languages.star', {
    language: language.label[locale],
  });
  const Icon = favourite ? IconStarFilled : IconStar;
  return (
    <button
      type="button"
      className={classes.star}
      data-on={favourite || undefined}
      aria-label={label}
      title={label}
      onClick={onStar}
    >
      <Icon size={20} stroke={1.8} aria-hidden />
    </button>
  );
}
