import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MyTelephoneView } from '../../api/my-telephone';
import { requestOptionsQuery } from '../../api/requests';
import { TelephoneLink } from '../../components/TelephoneLink';
import { useLocale } from '../../i18n/use-locale';
import { capitalise } from '../../languages/capitalise';
import { languageById } from '../../languages/catalogue';
import classes from './HowToDial.module.css';

/** The number, and the keys in the order in which they are asked for. */
export function HowToDial({ mine }: { mine: MyTelephoneView }) {
  const { t } = useTranslation('my-telephone');
  const pin = { always: 'pin', elsewhere: 'pinElsewhere', never: null } as const;
  const asked = pin[mine.pinAsked];
  return (
    <section className={classes.card} aria-labelledby="how-to-dial">
      <h2 id="how-to-dial">{t('dial.title')}</h2>
      {mine.dial ? (
        <TelephoneLink number={mine.dial} large />
      ) : (
        <p className={classes.none}>{t('dial.none')}</p>
      )}
      <ol className={classes.steps}>
        <li>{t('dial.code')}</li>
        {asked && <li>{t(`dial.${asked}`)}</li>}
        <li>{t('dial.language')}</li>
        <li>{t('dial.gender')}</li>
      </ol>
      <FavouriteKeys />
    </section>
  );
}

function FavouriteKeys() {
  const { t } = useTranslation('my-telephone');
  const locale = useLocale();
  const options = useQuery(requestOptionsQuery).data;
  if (!options) return null;
  const favourites = options.favouriteLanguages.flatMap((id) => languageById(id) ?? []);
  if (favourites.length === 0) return <p className={classes.hint}>{t('dial.favourites')}</p>;
  return (
    <>
      <h3 className={classes.yours}>{t('dial.yours')}</h3>
      <dl className={classes.keys}>
        {favourites.map(({ id, label, keypad }) => (
          <div key={id}>
            <dt>{capitalise(label[locale])}</dt>
            <dd className="figures">
              <span aria-hidden>{keypad} #</span>
              <span className="visually-hidden">{t('dial.key', { keypad })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
