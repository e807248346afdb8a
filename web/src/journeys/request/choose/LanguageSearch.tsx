import { TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageMatch } from '../../../languages/catalogue';
import classes from './LanguageSearch.module.css';
import { matchedDialect } from './matched-dialect';
import { SearchResult } from './SearchResult';
import { useLanguageSearch } from './use-language-search';
import { useSlashFocus } from './use-slash-focus';

interface LanguageSearchProps {
  /** ISO 639-3 ids of the network's contracts; undefined while unknown. */
  covered: readonly string[] | undefined;
  onChoose: (language: string, dialect: string | null) => void;
}

/** A combobox with its list always open below: arrows move, Enter chooses, Escape empties. */
export function LanguageSearch({ covered, onChoose }: LanguageSearchProps) {
  const { t } = useTranslation('request');
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { query, matches, bestNow } = useLanguageSearch(typed);
  useSlashFocus(field);
  useEffect(() => {
    // On a touch screen the keyboard would cover the favourites.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, []);

  const choose = (match: LanguageMatch): void => {
    setTyped('');
    onChoose(match.language.id, matchedDialect(match));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, matches.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      const match = query === typed.trim() ? matches[active] : bestNow();
      if (match) choose(match);
    } else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
  };

  return (
    <div role="search">
      <TextInput
        ref={field}
        size="lg"
        radius="lg"
        label={t('languages.search')}
        placeholder={t('languages.searchHint')}
        classNames={{ label: classes.label, input: classes.input }}
        leftSection={<IconSearch size={22} aria-hidden />}
        leftSectionWidth={56}
        rightSectionWidth={56}
        rightSectionPointerEvents="auto"
        rightSection={
          typed === '' ? (
            <kbd className={classes.key} title={t('languages.shortcut')}>
              /
            </kbd>
          ) : (
            <button
              type="button"
              className={classes.clear}
              aria-label={t('languages.clear')}
              onClick={() => {
                setTyped('');
                field.current?.focus();
              }}
            >
              <IconX size={20} aria-hidden />
            </button>
          )
        }
        role="combobox"
        aria-expanded={matches.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={matches.length > 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={t('languages.search')}
        className={classes.results}
        hidden={matches.length === 0}
      >
        {matches.map((match, index) => (
          <SearchResult
            key={match.language.id}
            id={`${listId}-${index}`}
            match={match}
            active={index === active}
            covered={covered?.includes(match.language.id) ?? true}
            onChoose={() => choose(match)}
            onPoint={() => setActive(index)}
          />
        ))}
      </ul>
      <div role="status" className={classes.status}>
        {query !== '' && matches.length === 0 && (
          <p>
            {t('languages.none', { query })} {t('languages.noneHint')}
          </p>
        )}
        {matches.length > 0 && (
          <span className="visually-hidden">
            {t('languages.results', { count: matches.length })}
          </span>
        )}
      </div>
    </div>
  );
}
