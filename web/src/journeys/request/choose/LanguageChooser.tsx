import { Skeleton } from '@mantine/core';
import { IconHandFinger } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RequestOptionsView } from '../../../api/requests';
import classes from './LanguageChooser.module.css';
import { LanguageSearch } from './LanguageSearch';
import { LanguageTiles } from './LanguageTiles';
import { suggestLanguages } from './suggest-languages';

interface LanguageChooserProps {
  options: RequestOptionsView | undefined;
  chosen: string | null;
  onChoose: (language: string, dialect?: string | null) => void;
  onStar: (language: string) => void;
  /** The way to the sheet that patients point at, which leads on to a call. */
  sheet?: boolean;
}

/** Favourites, recent ones, search, and the sheet for a language that nobody can name. */
export function LanguageChooser({
  options,
  chosen,
  onChoose,
  onStar,
  sheet = true,
}: LanguageChooserProps) {
  const { t } = useTranslation('request');
  const suggested = options && suggestLanguages(options);
  const favourites = options?.favouriteLanguages ?? [];
  const tiles = { chosen, favourites, onChoose, onStar };
  return (
    <div className={classes.root}>
      {suggested ? (
        suggested.map(({ kind, languages }) => (
          <LanguageTiles
            key={kind}
            title={t(`languages.${kind}`)}
            languages={languages}
            {...tiles}
          />
        ))
      ) : (
        <TilesSkeleton />
      )}
      <LanguageSearch covered={options?.coveredLanguages} onChoose={onChoose} />
      {sheet && (
        <Link href="/langues" className={classes.sheet}>
          <IconHandFinger size={30} stroke={1.6} aria-hidden />
          <span>
            <strong>{t('languages.sheet')}</strong>
            <span>{t('languages.sheetHint')}</span>
          </span>
        </Link>
      )}
    </div>
  );
}

function TilesSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {[1, 2, 3, 4].map((tile) => (
        <Skeleton key={tile} height={76} radius="lg" />
      ))}
    </div>
  );
}
