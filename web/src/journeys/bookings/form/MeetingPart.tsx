import { useTranslation } from 'react-i18next';
import type { BookingOptionsView } from '../../../api/bookings';
import { Choice } from '../../../components/Choice';
import { ProfessionalLine } from '../../request/telephone/ProfessionalLine';
import type { TelephoneCheck } from '../../request/telephone/use-telephone-check';
import { type FormPart, partId } from './form-fault';
import { FormSection } from './FormSection';
import classes from './MeetingPart.module.css';
import type { BookingFormHandle } from './use-booking-form';
import { WishPart } from './WishPart';

interface MeetingPartProps extends Pick<BookingFormHandle, 'form' | 'set'> {
  options: Pick<BookingOptionsView, 'lastInterpreter' | 'telephone'>;
  telephone: TelephoneCheck;
  formFault: FormPart | null;
}

/** Who interprets, where the patient is, where the member is reached. */
export function MeetingPart({ form, set, options, telephone, formFault }: MeetingPartProps) {
  const { t } = useTranslation('bookings');
  const { t: request } = useTranslation('request');
  const byTelephone = options.telephone && form.professionalLine === 'telephone';
  return (
    <FormSection title={t('meeting.title')}>
      <div className={classes.pair}>
        <div className={classes.column}>
          <Choice
            label={request('options.gender')}
            value={form.gender}
            options={[
              { value: 'either', label: request('options.either') },
              { value: 'woman', label: request('options.woman') },
              { value: 'man', label: request('options.man') },
            ]}
            onChange={(gender) => set({ gender })}
          />
          <WishPart
            form={form}
            set={set}
            last={options.lastInterpreter}
            missing={formFault === 'wish'}
          />
        </div>
        <div className={classes.column}>
          <div>
            <Choice
              label={request('options.patient')}
              value={form.patientPlace}
              options={[
                { value: 'room', label: request('options.room') },
                { value: 'elsewhere', label: request('options.elsewhere') },
              ]}
              onChange={(patientPlace) => set({ patientPlace })}
            />
            {form.patientPlace === 'elsewhere' && (
              <p className={classes.hint}>{t('meeting.elsewhereHint')}</p>
            )}
          </div>
          <div id={partId('line')}>
            {options.telephone ? (
              <ProfessionalLine handle={{ form, set }} check={telephone} />
            ) : (
              <p className={classes.line}>
                {request('line.label')}{' '}
                <strong>{request('line.browser').toLocaleLowerCase()}</strong>
              </p>
            )}
            <p className={classes.hint}>{t(byTelephone ? 'meeting.rings' : 'meeting.opens')}</p>
          </div>
        </div>
      </div>
    </FormSection>
  );
}
