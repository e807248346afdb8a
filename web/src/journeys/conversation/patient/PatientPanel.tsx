import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../app/use-error-words';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useServiceNow } from '../../../time/use-service-now';
import { LinkShare } from './LinkShare';
import { patientOf, type PatientPlace } from './patient-place';
import classes from './PatientPanel.module.css';
import type { SessionView } from '../session/session-calls';
import { secondsUntil } from '../session/talk-clock';
import { usePatientLink } from './use-patient-link';

/** Brings in the patient by a one-time link, tells where they stand, and takes them out again. */
export function PatientPanel({ session }: { session: SessionView }) {
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const { link, make, remove, busy, error, forget } = usePatientLink(session.id);
  const [open, setOpen] = useState(session.patientPlace === 'elsewhere' || link !== null);
  const [removing, setRemoving] = useState(false);
  const now = useServiceNow(link !== null);
  const place = patientOf(session.legs);
  const here = place === 'joined' || place === 'joining' || place === 'dropped';
  const alive = link !== null && secondsUntil(link.expiresAt, now) > 0;
  if (!open && !here) {
    return (
      <section className={classes.root}>
        <Button
          fullWidth
          size="lg"
          variant="light"
          leftSection={<IconUserPlus size={22} aria-hidden />}
          loading={busy}
          onClick={() => {
            setOpen(true);
            if (!alive) make();
          }}
        >
          {t('patient.add')}
        </Button>
        <p className={classes.hint}>{t('patient.addHint')}</p>
      </section>
    );
  }
  return (
    <section className={classes.root} aria-labelledby="patient-title">
      <h2 id="patient-title">{t('patient.title')}</h2>
      <p role="status" className={classes.state} data-place={place}>
        {t(`patient.${stateWords(place, link !== null)}`)}
      </p>
      {error && (
        <p role="alert" className={classes.error}>
          {words(error)}
        </p>
      )}
      {!here && link && (
        <LinkShare link={link} label={t('patient.link')} shareText={t('patient.shareText')} />
      )}
      <div className={classes.actions}>
        {!here && (
          <Button variant={link ? 'subtle' : 'filled'} loading={busy} onClick={make}>
            {t(link ? 'patient.renew' : 'patient.create')}
          </Button>
        )}
        {here && (
          <Button variant="default" loading={busy} onClick={() => setRemoving(true)}>
            {t('patient.remove')}
          </Button>
        )}
        {!here && session.patientPlace === 'room' && (
          <Button variant="subtle" onClick={() => setOpen(false)}>
            {t('patient.close')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={removing}
        title={t('patient.removeQuestion')}
        confirmLabel={t('patient.remove')}
        cancelLabel={t('cancel', { ns: 'common' })}
        danger
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          forget();
          remove();
        }}
      >
        {t('patient.removeDetail')}
      </ConfirmDialog>
    </section>
  );
}

function stateWords(place: PatientPlace, hasLink: boolean) {
  return place === 'absent' ? (hasLink ? 'waiting' : 'intro') : place;
}
