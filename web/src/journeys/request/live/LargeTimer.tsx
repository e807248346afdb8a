import { formatTimer } from '../../../format/duration';
import classes from './LargeTimer.module.css';

/** Seconds in the head of a live request, large, with the sign of a voice. */
export function LargeTimer({ seconds, label }: { seconds: number; label: string }) {
  return (
    <p className={classes.timer} role="timer" aria-label={label}>
      <span className={`${classes.figure} figures`}>{formatTimer(seconds)}</span>
      <span className={classes.wave} aria-hidden>
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
    </p>
  );
}
