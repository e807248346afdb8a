import { useId } from 'react';
import type { Language } from '../../../languages/catalogue';
import { LanguageTile } from './LanguageTile';
import classes from './LanguageTiles.module.css';

interface LanguageTilesProps {
  title: string;
  languages: Language[];
  chosen: string | null;
  favourites: readonly string[];
  onChoose: (language: string) => void;
  onStar: (language: string) => void;
}

export function LanguageTiles(props: LanguageTilesProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {props.title}
      </h2>
      <ul className={classes.tiles}>
        {props.languages.map((language) => (
          <li key={language.id}>
            <LanguageTile
              language={language}
              chosen={language.id === props.chosen}
              favourite={props.favourites.includes(language.id)}
              onChoose={() => props.onChoose(language.id)}
              onStar={() => props.onStar(language.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
