import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_ANSWER_RULES,
  RULE_HOURS,
} from '../../../../../src/features/agencies/rules/booking-terms';
import { UnitField } from '../UnitField';
import { isWholeWithin } from '../whole-number';
import classes from './BookingTermsForm.module.css';
import type { RuleDraft, TermsFaults } from './booking-terms-draft';
import { hoursAheadWords } from './hours-ahead';

interface AnswerRulesFieldProps {
  rules: readonly RuleDraft[];
  faults: TermsFaults['rules'] | undefined;
  onChange: (rules: readonly RuleDraft[]) => void;
}

/** By when the agency must have answered: one line per rule, each said in words under its two numbers. */
export function AnswerRulesField({ rules, faults, onChange }: AnswerRulesFieldProps) {
  const { t } = useTranslation('agencies');
  const root = useRef<HTMLFieldSetElement>(null);
  const change = (key: number, part: Partial<RuleDraft>): void =>
    onChange(rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)));
  const add = (): void => {
    const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1;
    onChange([...rules, { key, aheadHours: '', beforeHours: '' }]);
    // The row is there after the next paint.
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`[data-rule="${key}"] input`)?.focus(),
    );
  };
  const remove = (key: number): void => {
    onChange(rules.filter((rule) => rule.key !== key));
    root.current?.querySelector<HTMLElement>('legend')?.focus();
  };
  return (
    <fieldset ref={root} className={classes.rules}>
      <legend tabIndex={-1}>{t('bookings.form.rules')}</legend>
      <p className={classes.hint}>{t('bookings.form.rulesHint')}</p>
      {rules.map((rule, index) => (
        <div
          key={rule.key}
          className={classes.rule}
          data-rule={rule.key}
          role="group"
          aria-label={t('bookings.form.ruleNumber', { number: index + 1 })}
          aria-describedby={`rule-${rule.key}`}
        >
          <UnitField
            label={t('bookings.form.ahead')}
            unit="h"
            maxLength={4}
            error={faults?.has(rule.key)}
            value={rule.aheadHours}
            onChange={(aheadHours) => change(rule.key, { aheadHours })}
          />
          <UnitField
            label={t('bookings.form.before')}
            unit="h"
            maxLength={4}
            error={faults?.has(rule.key)}
            value={rule.beforeHours}
            onChange={(beforeHours) => change(rule.key, { beforeHours })}
          />
          <ActionIcon
            variant="default"
            size="3rem"
            aria-label={t('bookings.form.removeRule', { number: index + 1 })}
            onClick={() => remove(rule.key)}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
          <RuleWords rule={rule} fault={faults?.get(rule.key)} />
        </div>
      ))}
      {rules.length < MOST_ANSWER_RULES && (
        <Button
          variant="subtle"
          className={classes.add}
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={add}
        >
          {t('bookings.form.addRule')}
        </Button>
      )}
    </fieldset>
  );
}

function RuleWords({ rule, fault }: { rule: RuleDraft; fault: string | undefined }) {
  const { t } = useTranslation('agencies');
  if (fault === 'hours' || fault === 'too_early' || fault === 'twice')
    return (
      <p id={`rule-${rule.key}`} className={classes.fault}>
        {t(`bookings.form.fault.${fault}`)}
      </p>
    );
  const whole = { least: 0, most: RULE_HOURS.most };
  if (!isWholeWithin(rule.aheadHours, RULE_HOURS) || !isWholeWithin(rule.beforeHours, whole))
    return null;
  return (
    <p id={`rule-${rule.key}`} className={classes.told}>
      {t('bookings.rule', {
        ahead: hoursAheadWords(Number(rule.aheadHours), t),
        before: hoursAheadWords(Number(rule.beforeHours), t),
      })}
    </p>
  );
}
