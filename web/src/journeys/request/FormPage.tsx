import { useQuery } from '@tanstack/react-query';
import { useNetwork } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode, networkUnreachable } from '../../api/api-error';
import { requestOptionsQuery } from '../../api/requests';
import { keepOfflineNote } from '../../app/offline-note';
import { useMe } from '../../app/use-me';
import { PageTitle } from '../../components/PageTitle';
import { languageById } from '../../languages/catalogue';
import { useShownRequest } from '../../live-request/store';
import { CallPanel } from './call/CallPanel';
import { LanguageChooser } from './choose/LanguageChooser';
import classes from './FormPage.module.css';
import { useRequestForm } from './form/use-request-form';
import { fetchCodeForLater } from './code-for-later';
import { clearLanguageFromAddress, languageInAddress } from './language-in-address';
import { offlineOptions } from './offline-options';
import { readKeptLine } from './telephone/telephone-memory';
import { useFavourites } from './use-favourites';

/** The language on one side, the call on the other; on a small screen one after the other. */
export function FormPage() {
  const { t } = useTranslation('request');
  const { online } = useNetwork();
  const { cancelled } = useShownRequest();
  const { data, failureReason } = useQuery(requestOptionsQuery);
  const offline = !online || (data === undefined && hasCode(failureReason, networkUnreachable));
  const options = data ?? (offline ? offlineOptions() : undefined);
  const handle = useRequestForm(languageInAddress(), readKeptLine(useMe()?.id));
  const star = useFavourites(data);
  const language = handle.form.language;

  useEffect(clearLanguageFromAddress, []);
  useEffect(fetchCodeForLater, []);
  useEffect(() => {
    if (!data) return;
    keepOfflineNote({
      networkName: data.networkName,
      telephone: data.networkTelephone,
      languages: [...new Set([...data.favouriteLanguages, ...data.recentLanguages])],
    });
  }, [data]);

  const choose = (id: string, dialect: string | null = null): void => {
    if (!languageById(id)) return;
    handle.chooseLanguage(id, dialect);
    window.scrollTo(0, 0);
  };
  return (
    <div className={classes.page} data-chosen={language !== null || undefined}>
      <div className={classes.choose}>
        <PageTitle tab={t('titleShort')}>{t('title')}</PageTitle>
        {cancelled && (
          <p role="status" className={classes.notice}>
            {t('live.cancelled')}
          </p>
        )}
        <LanguageChooser options={options} chosen={language} onChoose={choose} onStar={star} />
      </div>
      <div className={classes.call}>
        <CallPanel options={options} handle={handle} offline={offline} onStar={star} />
      </div>
    </div>
  );
}
