import { IconPhone } from '@tabler/icons-react';
import { formatTelephone } from '../format/telephone';
import classes from './TelephoneLink.module.css';

/** A number to dial: a tap calls it where the device can. @param number E.164 or national */
export function TelephoneLink({ number, large = false }: { number: string; large?: boolean }) {
  return (
    <a
      className={`${classes.link} figures`}
      data-large={large || undefined}
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
    >
      <IconPhone size={large ? 28 : 20} aria-hidden />
      {formatTelephone(number)}
    </a>
  );
}
