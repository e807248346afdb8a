import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  HAND_BACK_REASONS,
  type HandBackReason,
} from '../../../../../../src/features/bookings/rules/booking-offer-states';
import { useErrorWords } from '../../../../app/use-error-words';
import { Choice } from '../../../../components/Choice';
import { ConfirmDialog } from '../../../../components/ConfirmDialog';
import { ChangeNotice } from '../card/ChangeNotice';
import type { Changes } from '../use-seen';
import classes from './Agenda.module.css';

interface HandBackDialogProps {
  open: boolean;
  /** Which booking: its language, hour and interpreter. */
  what: string;
  reason: HandBackReason | null;
  onReason: (reason: HandBackReason) => void;
  changes: Changes | null;
  pending: boolean;
  fault: Error | null;
  onConfirm: (reason: HandBackReason) => void;
  onCancel: () => void;
}

/** Says what it means to hand a confirmed booking back, and asks why. */
export function HandBackDialog(props: HandBackDialogProps) {
  const { reason, changes, fault } = props;
  const { t } = useTranslation('agency-bookings');
  const words = useErrorWords();
  const [missing, setMissing] = useState(false);
  return (
    <ConfirmDialog
      open={props.open}
      danger
      title={t('handBack.title')}
      confirmLabel={t('handBack.confirm')}
      cancelLabel={t('handBack.cancel')}
      busy={props.pending}
      onConfirm={() => {
        setMissing(reason === null);
        if (reason !== null) props.onConfirm(reason);
      }}
      onCancel={props.onCancel}
    >
      <div className={classes.dialog}>
        <p className={classes.which}>{props.what}</p>
        <p>{t('handBack.detail')}</p>
        {changes !== null && <ChangeNotice changes={changes} />}
        <Choice
          label={t('handBack.reasons')}
          look="list"
          value={reason}
          options={HAND_BACK_REASONS.map((value) => ({
            value,
            label: t(`handBack.reason.${value}`),
          }))}
          onChange={(chosen) => {
            setMissing(false);
            props.onReason(chosen);
          }}
        />
        <p role="alert" className={classes.fault}>
          {missing ? t('handBack.missing') : fault ? words(fault) : ''}
        </p>
      </div>
    </ConfirmDialog>
  );
}
