import { useTranslation } from 'react-i18next';
import type { CarrierView } from '../../../api/telephony';
import { formatDuration } from '../../../format/duration';
import classes from './TelephonyPanel.module.css';

interface CarrierFiguresProps {
  carrier: CarrierView;
  /** Milliseconds. */
  now: number;
}

/** The carrier's pace and what waits, over all networks. */
export function CarrierFigures({ carrier, now }: CarrierFiguresProps) {
  const { t } = useTranslation('telephony');
  const { waitingSince } = carrier;
  const figures = [
    ['alive', carrier.alive, t('figures.atOnce', { count: carrier.callsAtOnce })],
    [
      'started',
      carrier.startedLastMinute,
      t('figures.perSecond', { count: carrier.callsPerSecond }),
    ],
    [
      'waiting',
      carrier.waiting,
      waitingSince === null
        ? t('figures.noneWaiting')
        : t('figures.waitingSince', {
            duration: formatDuration((now - Date.parse(waitingSince)) / 1000),
          }),
    ],
    ['unknown', carrier.unknown, t('figures.unknownHint')],
    ['events', carrier.eventsLeft, t('figures.eventsHint')],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value, hint]) => (
        <div key={name}>
          <dt>{t(`figures.${name}`)}</dt>
          <dd className="figures">{value}</dd>
          <dd className={classes.hint}>{hint}</dd>
        </div>
      ))}
    </dl>
  );
}
