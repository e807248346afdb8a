import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { professionLabel } from '../../../../../src/features/members/professions';
import { useLocale } from '../../../i18n/use-locale';
import type { OfferView } from '../console-calls';
import classes from './OfferCard.module.css';

/** Who asks, from where, and what the interpreter should know. No name of anyone asking. */
export function OfferFacts({ offer }: { offer: OfferView }) {
  const { t } = useTranslation('console');
  const locale = useLocale();
  const byTelephone = offer.professionalLine === 'telephone';
  const who = [professionLabel(offer.profession, locale), offer.commune].filter(Boolean).join(', ');
  return (
    <>
      <ul className={classes.tags}>
        {offer.gender !== 'either' && <li data-strong>{t(`offer.gender.${offer.gender}`)}</li>}
        {byTelephone && (
          <li data-strong>
            <IconPhone size={18} aria-hidden />
            {t('offer.byTelephone')}
          </li>
        )}
        <li>
          {byTelephone && offer.patientPlace === 'elsewhere'
            ? t('offer.place.elsewhereByTelephone')
            : t(`offer.place.${offer.patientPlace}`)}
        </li>
      </ul>
      {offer.notInterpreter && (
        <p className={classes.not}>{t('offer.not', { name: offer.notInterpreter })}</p>
      )}
      <dl className={classes.facts}>
        {who && (
          <div>
            <dt>{t('offer.professional')}</dt>
            <dd>{who}</dd>
          </div>
        )}
        <div>
          <dt>{t('offer.network')}</dt>
          <dd>{offer.networkName}</dd>
        </div>
        {offer.note && (
          <div className={classes.note}>
            <dt>{t('offer.note')}</dt>
            <dd>{offer.note}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
