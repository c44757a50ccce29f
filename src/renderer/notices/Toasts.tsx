import { useNotifications } from '@mantine/notifications';
import { OnceOpened } from '../elements/OnceOpened.tsx';
import { later } from '../layout/later.ts';

const ToastList = later(() => import('./ToastList.tsx'), 'ToastList');

/** What the window tells in its corner. */
export function Toasts() {
  const { notifications } = useNotifications();
  return (
    <OnceOpened opened={notifications.length > 0}>
      {() => <ToastList position="bottom-right" />}
    </OnceOpened>
  );
}
