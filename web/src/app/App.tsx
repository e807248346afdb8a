import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { AnnouncerProvider } from '../components/Announcer';
import { resolveCssVariables, theme } from '../theme/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { queryClient } from './query-client';
import { Routes } from './Routes';

const colourScheme = localStorageColorSchemeManager({ key: 'truchement-colour-scheme' });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <AnnouncerProvider>
            <Routes />
          </AnnouncerProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
