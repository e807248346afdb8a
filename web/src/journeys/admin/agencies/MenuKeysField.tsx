import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MENU_KEYS } from '../../../../../src/features/agencies/rules/line-limits';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import classes from './LineForm.module.css';
import { menuSteps } from './menu-steps';

interface MenuKeysFieldProps {
  value: string;
  error: string | undefined;
  onChange: (keys: string) => void;
}

/** Keys for an agency's own menu, and what they will do, in words. */
export function MenuKeysField({ value, error, onChange }: MenuKeysFieldProps) {
  const { t } = useTranslation('agencies');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB');
  const keys = value.trim();
  const steps = MENU_KEYS.test(keys) ? menuSteps(keys) : [];
  const told = steps.map((step) =>
    step.kind === 'wait'
      ? t('form.menuWait', { seconds: number.format(step.seconds) })
      : t('form.menuPress', { keys: step.keys }),
  );
  return (
    <div>
      <TextInput
        label={t('form.menuKeys')}
        description={t('form.menuKeysHint')}
        error={error}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={32}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className={classes.told} role="status">
        {told.length > 0 && `${capitalise(told.join(t('form.menuThen')))}.`}
      </p>
    </div>
  );
}
