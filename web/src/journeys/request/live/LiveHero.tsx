import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../api/requests';
import { Autonym } from '../../../components/Autonym';
import { PageTitle } from '../../../components/PageTitle';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { dialectById, languageById, languageLabel } from '../../../languages/catalogue';
import classes from './LiveHero.module.css';

interface LiveHeroProps {
  request: RequestView;
  title: string;
  /** The large figure or sign on the right. */
  children?: ReactNode;
  calm?: boolean;
}

/** The head of a live request: what was asked for, in large. */
export function LiveHero({ request, title, children, calm = false }: LiveHeroProps) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const language = languageById(request.language);
  const dialect = request.dialect === null ? null : dialectById(request.language, request.dialect);
  const wishes = [
    dialect?.label[locale],
    request.gender === 'either' ? undefined : t(`live.wishes.${request.gender}`),
    request.patientPlace === 'elsewhere' ? t('live.wishes.elsewhere') : undefined,
  ].filter((wish) => wish !== undefined);
  return (
    <div className={classes.hero} data-calm={calm || undefined}>
      <div className={classes.words}>
        <PageTitle className={classes.title}>{title}</PageTitle>
        <p className={classes.language}>
          {language && <Autonym language={language} className={classes.autonym} />}
          <span>
            {[capitalise(languageLabel(request.language, locale)), ...wishes].join(' · ')}
          </span>
        </p>
      </div>
      {children}
    </div>
  );
}
