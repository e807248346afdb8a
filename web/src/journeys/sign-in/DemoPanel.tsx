import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { demoQuery, type DemoSignIn } from '../../api/sign-in';
import classes from './DemoPanel.module.css';
import { firstOfEachRole } from './first-of-each-role';

/** In the demo database only: the invented people one may be, a click away. */
export function DemoPanel({ onPick }: { onPick: (signIn: DemoSignIn) => void }) {
  const { t } = useTranslation('sign-in');
  const { t: common } = useTranslation('common');
  const { data } = useQuery(demoQuery);
  const [all, setAll] = useState(false);
  if (!data?.demo || data.signIns.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p>{t('demo.detail')}</p>
      <ul>
        {(all ? data.signIns : firstOfEachRole(data.signIns)).map((signIn) => (
          <li key={`${signIn.role}-${signIn.label}`}>
            <button type="button" onClick={() => onPick(signIn)}>
              <span>
                <strong>{signIn.label}</strong>
                <span>{common(`account.role.${signIn.role}`)}</span>
              </span>
              <IconChevronRight size={18} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {!all && (
        <button type="button" className={classes.all} onClick={() => setAll(true)}>
          {t('demo.all', { count: data.signIns.length })}
        </button>
      )}
    </section>
  );
}
