import { NativeSelect, Tabs } from '@mantine/core';
import '@mantine/core/styles/Tabs.layer.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchQuery } from '../../api/admin';
import type { Me } from '../../api/me';
import { PageTitle } from '../../components/PageTitle';
import { useMe } from '../../app/use-me';
import classes from './AdminPage.module.css';
import { AgenciesPanel } from './agencies/AgenciesPanel';
import { BookingsPanel } from './bookings/BookingsPanel';
import { LivePanel } from './live/LivePanel';
import { useWatchNews } from './live/use-watch-news';
import { MembersPanel } from './members/MembersPanel';
import { TelephonyPanel } from './telephony/TelephonyPanel';
import { useView } from './use-view';

/** `/admin`: the members of a network, what is going on in it, its agencies, its bookings and its telephone. */
export default function AdminPage() {
  const { t } = useTranslation('admin');
  const networks = useMe()?.networks ?? [];
  const [chosen, setChosen] = useState(networks[0]?.id);
  const network = networks.find(({ id }) => id === chosen) ?? networks[0];
  if (!network)
    return (
      <div className={classes.empty}>
        <PageTitle>{t('noNetwork')}</PageTitle>
        <p>{t('noNetworkDetail')}</p>
      </div>
    );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle tab={t('tab')}>{network.name}</PageTitle>
        {networks.length > 1 && (
          <NativeSelect
            size="md"
            label={t('network')}
            value={network.id}
            data={networks.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
      </div>
      <NetworkViews key={network.id} network={network} />
    </div>
  );
}

function NetworkViews({ network }: { network: Me['networks'][number] }) {
  const { t } = useTranslation('admin');
  const [view, setView] = useView();
  useWatchNews(network.id);
  const ongoing = useQuery(watchQuery(network.id)).data?.requests.length ?? 0;
  return (
    <Tabs value={view} onChange={setView} classNames={{ list: classes.tabs, tab: classes.tab }}>
      <Tabs.List aria-label={t('tabs.label')}>
        <Tabs.Tab value="adherents">{t('tabs.members')}</Tabs.Tab>
        <Tabs.Tab value="direct">
          {t('tabs.live')}
          {ongoing > 0 && (
            <span className={`${classes.count} figures`}>
              <span aria-hidden>{ongoing}</span>
              <span className="visually-hidden">, {t('tabs.liveCount', { count: ongoing })}</span>
            </span>
          )}
        </Tabs.Tab>
        <Tabs.Tab value="agences">{t('tabs.agencies')}</Tabs.Tab>
        <Tabs.Tab value="rendez-vous">{t('tabs.bookings')}</Tabs.Tab>
        <Tabs.Tab value="telephonie">{t('tabs.telephony')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="adherents" className={classes.panel}>
        <MembersPanel network={network} />
      </Tabs.Panel>
      <Tabs.Panel value="direct" className={classes.panel}>
        <LivePanel networkId={network.id} />
      </Tabs.Panel>
      <Tabs.Panel value="agences" className={classes.panel}>
        <AgenciesPanel networkId={network.id} />
      </Tabs.Panel>
      <Tabs.Panel value="rendez-vous" className={classes.panel}>
        <BookingsPanel networkId={network.id} />
      </Tabs.Panel>
      <Tabs.Panel value="telephonie" className={classes.panel}>
        <TelephonyPanel networkId={network.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
