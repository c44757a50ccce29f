import { Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Welcome } from '../pages/Welcome.tsx';
import { useSnapshot } from '../snapshot/context.tsx';
import { later } from './later.ts';
import { Waiting } from './NoConnection.tsx';

// What is not on the first screen is loaded when it is opened.
const ClusterPage = later(() => import('../clusters/ClusterPage.tsx'), 'ClusterPage');
const Wizard = later(() => import('../wizard/Wizard.tsx'), 'Wizard');
const ImportPage = later(() => import('../sharing/ImportPage.tsx'), 'ImportPage');
const DoctorPage = later(() => import('../doctor/DoctorPage.tsx'), 'DoctorPage');
const SettingsPage = later(() => import('../pages/SettingsPage.tsx'), 'SettingsPage');
const StoragePage = later(() => import('../pages/StoragePage.tsx'), 'StoragePage');
const ReportPage = later(() => import('../report/ReportPage.tsx'), 'ReportPage');
const HelpPage = later(() => import('../help/HelpPage.tsx'), 'HelpPage');
const AboutPage = later(() => import('../pages/AboutPage.tsx'), 'AboutPage');

/** Which page an address shows. */
export function Routes() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/clusters/:name/*?">
          {({ name, '*': rest = '' }) => {
            const [tab, detail = null] = rest.split('/');
            return <ClusterPage key={name} name={name} tab={tab || 'overview'} detail={detail} />;
          }}
        </Route>
        <Route path="/new/:provider?">
          {({ provider }) => <Wizard provider={provider ?? null} />}
        </Route>
        <Route path="/import">
          <ImportPage />
        </Route>
        <Route path="/doctor">
          <DoctorPage />
        </Route>
        <Route path="/settings">
          <SettingsPage />
        </Route>
        <Route path="/storage">
          <StoragePage />
        </Route>
        <Route path="/report/:cluster?">
          {({ cluster }) => <ReportPage cluster={cluster ?? null} />}
        </Route>
        <Route path="/help/:page?/:heading?">
          {({ page, heading }) => <HelpPage page={page ?? null} heading={heading ?? null} />}
        </Route>
        <Route path="/about">
          <AboutPage />
        </Route>
        <Route>
          <Start />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** The first cluster, or an invitation where there is none. */
function Start() {
  const first = useSnapshot(({ clusters }) => clusters[0]?.name ?? null);
  return first === null ? <Welcome /> : <Redirect to={`/clusters/${first}`} replace />;
}
