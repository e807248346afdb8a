import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './StarChoice.module.css';

const all = [1, 2, 3, 4, 5] as const;

interface StarChoiceProps {
  label: string;
  value: number | null;
  onChange: (stars: number) => void;
}

/** One tap on a star is the whole rating. Radio buttons underneath: arrow keys and screen readers know them. */
export function StarChoice({ label, value, onChange }: StarChoiceProps) {
  const { t } = useTranslation('conversation');
  const name = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const lit = pointed ?? value ?? 0;
  return (
    <fieldset className={classes.root}>
      <legend className="visually-hidden">{label}</legend>
      <div className={classes.stars} onPointerLeave={() => setPointed(null)}>
        {all.map((stars) => (
          <label key={stars} className={classes.star} onPointerEnter={() => setPointed(stars)}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={stars}
              checked={value === stars}
              aria-label={t('rating.starLabel', { stars, word: t(`rating.stars.${stars}`) })}
              onChange={() => onChange(stars)}
            />
            <span data-lit={stars <= lit || undefined}>
              {stars <= lit ? (
                <IconStarFilled size={40} aria-hidden />
              ) : (
                <IconStar size={40} stroke={1.4} aria-hidden />
              )}
            </span>
          </label>
        ))}
      </div>
      <p className={classes.word} aria-hidden>
        {lit > 0 ? t(`rating.stars.${lit as (typeof all)[number]}`) : '\u00a0'}
      </p>
    </fieldset>
  );
}
