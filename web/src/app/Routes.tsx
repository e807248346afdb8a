import { Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { HomePage } from './HomePage';
import { Gate } from './Gate';
import { routes, type OpenableRoute } from './journeys';
import { NotFoundPage } from './NotFoundPage';
import { PageSkeleton } from '../components/PageSkeleton';
import { Shell } from './Shell';
import { ErrorBoundary } from './ErrorBoundary';

/** Every page of the application. The shell stays while pages inside it change. */
export function Routes() {
  const [path] = useLocation();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [path]);
  return (
    <Switch>
      {routes.filter((route) => route.frame === 'bare').map(toRoute)}
      <Route>
        <Shell>
          <ErrorBoundary key={path}>
            <Switch>
              <Route path="/">
                <HomePage />
              </Route>
              {routes.filter((route) => route.frame !== 'bare').map(toRoute)}
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </ErrorBoundary>
        </Shell>
      </Route>
    </Switch>
  );
}

function toRoute(route: OpenableRoute) {
  return (
    <Route key={route.path} path={route.path}>
      <Suspense fallback={<PageSkeleton />}>
        <Gate who={route.who}>
          <route.Page />
        </Gate>
      </Suspense>
    </Route>
  );
}
