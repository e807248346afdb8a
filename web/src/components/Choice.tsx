import { useId, type ReactNode } from 'react';
import classes from './Choice.module.css';

interface ChoiceOption<V extends string> {
  value: V;
  label: ReactNode;
  lang?: string;
}

interface ChoiceProps<V extends string> {
  label: ReactNode;
  hideLabel?: boolean;
  value: V | null;
  options: ChoiceOption<V>[];
  onChange: (value: V) => void;
  disabled?: boolean;
  /** `joined`: one bar of equal parts; `chips`: apart, as wide as their words; `list`: one under the other. */
  look?: 'joined' | 'chips' | 'list';
}

/** One of a few, all visible: real radio buttons, so that arrow keys and screen readers know it. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={classes.root} disabled={props.disabled}>
      <legend className={props.hideLabel ? 'visually-hidden' : classes.label}>{props.label}</legend>
      <div className={classes.options} data-look={props.look ?? 'joined'}>
        {props.options.map((option) => (
          <label key={option.value} className={classes.option} lang={option.lang}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
