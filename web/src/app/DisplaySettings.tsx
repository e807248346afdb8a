import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeMyLocale } from '../api/me';
import { Choice } from '../components/Choice';
import { changeLocale } from '../i18n';
import { useLocale } from '../i18n/use-locale';

/** The interface's language and colours; the language is also kept with the account. */
export function DisplaySettings({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div style={{ display: 'grid', gap: '0.9rem', padding: '0 0.6rem' }}>
      <Choice
        label={t('account.language')}
        value={locale}
        options={[
          { value: 'fr', label: 'Français', lang: 'fr' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={(next) => {
          void changeLocale(next);
          // The page already speaks the language; a refusal only means that mails keep the former one.
          if (signedIn) changeMyLocale(next).catch(() => undefined);
        }}
      />
      <Choice
        label={t('account.scheme')}
        value={colorScheme}
        options={[
          { value: 'auto', label: t('account.schemeAuto') },
          { value: 'light', label: t('account.schemeLight') },
          { value: 'dark', label: t('account.schemeDark') },
        ]}
        onChange={setColorScheme}
      />
    </div>
  );
}
