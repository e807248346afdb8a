import { Checkbox } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/use-me';
import { Choice } from '../../../components/Choice';
import type { RequestForm } from '../form/request-form';
import { MyTelephone } from './MyTelephone';
import classes from './ProfessionalLine.module.css';
import { forgetLine } from './telephone-memory';
import type { TelephoneCheck } from './use-telephone-check';

type LineChoice = Pick<RequestForm, 'professionalLine' | 'telephone' | 'keepTelephone'>;

interface ProfessionalLineProps {
  /** Any form that has these fields. */
  handle: { form: LineChoice; set: (values: Partial<LineChoice>) => void };
  check: TelephoneCheck;
}

/** Where the member talks: at this screen, or at a telephone that is called. */
export function ProfessionalLine({ handle, check }: ProfessionalLineProps) {
  const { t } = useTranslation('request');
  const me = useMe();
  const { form, set } = handle;
  const root = useRef<HTMLDivElement>(null);
  const choose = (professionalLine: typeof form.professionalLine): void => {
    set({ professionalLine });
    // The field appears below, where a low screen has the button.
    requestAnimationFrame(() => root.current?.scrollIntoView({ block: 'nearest' }));
  };
  const keep = (keepTelephone: boolean): void => {
    set({ keepTelephone });
    // What is to be forgotten is forgotten at once; what is to be kept has yet to prove right.
    if (me && !keepTelephone) forgetLine(me.id);
  };
  return (
    <div ref={root} className={classes.root}>
      <Choice
        label={t('line.label')}
        value={form.professionalLine}
        options={[
          { value: 'browser', label: t('line.browser') },
          { value: 'telephone', label: t('line.telephone') },
        ]}
        onChange={choose}
      />
      {form.professionalLine === 'telephone' && (
        <>
          <MyTelephone
            value={form.telephone}
            fault={check.shown}
            asked={check.asked}
            onChange={(telephone) => {
              check.hide();
              set({ telephone });
            }}
            onLeave={() => check.left()}
          />
          <Checkbox
            classNames={{ label: classes.keep }}
            label={t('line.keep')}
            checked={form.keepTelephone}
            onChange={(event) => keep(event.currentTarget.checked)}
          />
        </>
      )}
    </div>
  );
}
