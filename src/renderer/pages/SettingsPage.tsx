import { useQuery } from '@tanstack/react-query';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import { useClient } from '../connection/context.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Waiting } from '../layout/NoConnection.tsx';
import { ReportLink } from '../report/ReportLink.tsx';
import { useSnapshot } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { Page } from './Page.tsx';
import { Appearance } from './settings/Appearance.tsx';
import { EngineSection } from './settings/EngineSection.tsx';
import { sectionsFor } from './settings/fields.ts';
import { NotificationSwitch } from './settings/NotificationSwitch.tsx';
import { settingsKey } from './settings/settings-key.ts';
import { WindowAndTray } from './settings/WindowAndTray.tsx';

/** What can be set: first of the window, where a change counts at once, then of the engine, by section. */
export function SettingsPage() {
  const { text } = useWords();
  const { platform, shell } = useSnapshot(({ app }) => app);
  return (
    <Page title={text('frame.settings')}>
      <Appearance />
      <NotificationSwitch />
      {shell.tray && <WindowAndTray />}
      <EngineSettings platform={platform} />
      <ReportLink cluster={null} />
    </Page>
  );
}

function EngineSettings({ platform }: { platform: string }) {
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: settingsKey,
    queryFn: () => client.settings.read(),
    // Another window or an editor may have written the file.
    staleTime: 0,
  });
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  if (data === undefined) return <Waiting />;
  return sectionsFor(platform).map((section) => (
    <EngineSection key={section.id} section={section} view={data} />
  ));
}
