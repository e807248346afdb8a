import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './SuggestField.module.css';

export interface Suggestion {
  key: string;
  label: string;
  detail?: string;
}

interface SuggestFieldProps<S extends Suggestion> {
  label: string;
  description: string;
  /** Names the list for screen readers. */
  listLabel: string;
  value: string;
  error: ReactNode;
  suggestions: S[];
  onChange: (text: string) => void;
  onPick: (suggestion: S) => void;
}

/** A text field with a list of what it could be (the ARIA combobox pattern): arrows, Enter, Escape, or a tap. */
export function SuggestField<S extends Suggestion>(props: SuggestFieldProps<S>) {
  const { suggestions, onPick } = props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && suggestions.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;
  const pick = (suggestion: S): void => {
    onPick(suggestion);
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (suggestions.length === 0) return;
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const start = step === 1 ? -1 : suggestions.length;
      const from = shown && active >= 0 ? active : start;
      setActive((from + step + suggestions.length) % suggestions.length);
    } else if (event.key === 'Enter' && shown && suggestions[active]) {
      event.preventDefault();
      pick(suggestions[active]);
    } else if (event.key === 'Escape' && shown) {
      // The sheet around must not close with the list.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className={classes.root}>
      <TextInput
        label={props.label}
        description={props.description}
        error={props.error}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={props.value}
        required
        withAsterisk={false}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          props.onChange(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <ul id={listId} role="listbox" aria-label={props.listLabel} className={classes.list}>
          {suggestions.map((suggestion, index) => (
            <li
              key={suggestion.key}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={classes.option}
              // Before the field loses the focus and the list closes.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              <span>{suggestion.label}</span>
              {suggestion.detail && <span className={classes.detail}>{suggestion.detail}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
