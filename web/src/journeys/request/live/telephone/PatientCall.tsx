import { Button, Checkbox } from '@mantine/core';
import { IconPhoneOff, IconPhoneOutgoing } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/generated';
import { hasCode } from '../../../../api/api-error';
import { useErrorWords } from '../../../../app/use-error-words';
import { TelephoneField } from '../../../../components/TelephoneField';
import { callPatient, hangUpPatient } from '../../../conversation/session/session-calls';
import { useTelephoneCheck } from '../../telephone/use-telephone-check';
import page from '../LivePage.module.css';
import { isCalled, patientCallStage } from './patient-call-stage';
import classes from './TelephoneTalk.module.css';

interface PatientCallProps {
  session: SessionView;
  onSession: (session: SessionView) => void;
}

/** Brings the patient in by telephone, tells what became of it, and hangs up with them. The number is not kept. */
export function PatientCall({ session, onSession }: PatientCallProps) {
  const { t } = useTranslation('request');
  const words = useErrorWords();
  const [number, setNumber] = useState('');
  const [leavesMessage, setLeavesMessage] = useState(false);
  const stage = patientCallStage(session.legs);
  const call = useMutation({
    mutationFn: () => callPatient(session.id, number.trim(), leavesMessage),
    onSuccess: (changed) => {
      setNumber('');
      setLeavesMessage(false);
      onSession(changed);
    },
  });
  const away = useMutation({ mutationFn: () => hangUpPatient(session.id), onSuccess: onSession });
  const check = useTelephoneCheck(number, call.error);
  const error = hasCode(call.error, 'TELEPHONE_INVALID') ? away.error : (call.error ?? away.error);
  return (
    <section
      className={`${page.card} ${classes.card} ${classes.patient}`}
      aria-labelledby="patient-call"
    >
      <h2 id="patient-call" className={classes.heading}>
        {t('telephone.patient.title')}
      </h2>
      <p role="status">{t(`telephone.patient.stage.${stage}`)}</p>
      {isCalled(stage) ? (
        <Button
          variant="default"
          leftSection={<IconPhoneOff size={20} aria-hidden />}
          loading={away.isPending}
          onClick={() => away.mutate()}
        >
          {t('telephone.patient.hangUp')}
        </Button>
      ) : (
        <>
          <TelephoneField
            autoComplete="off"
            label={t('telephone.patient.number')}
            description={t('telephone.patient.numberHint')}
            error={check.shown === null ? undefined : t(`telephone.patient.${check.shown}`)}
            value={number}
            onChange={(typed) => {
              check.hide();
              call.reset();
              setNumber(typed);
            }}
            onBlur={check.left}
          />
          <Checkbox
            label={t('telephone.patient.leavesMessage')}
            description={t('telephone.patient.leavesMessageHint')}
            checked={leavesMessage}
            onChange={(event) => setLeavesMessage(event.currentTarget.checked)}
          />
          <Button
            variant="light"
            leftSection={<IconPhoneOutgoing size={20} aria-hidden />}
            loading={call.isPending}
            onClick={() => {
              if (check.pass()) call.mutate();
            }}
          >
            {t('telephone.patient.call')}
          </Button>
        </>
      )}
      {error && <p role="alert">{words(error)}</p>}
    </section>
  );
}
