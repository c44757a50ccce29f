/** Whether a browser shows notifications of this page; `none` where it cannot. */
export type Permission = NotificationPermission | 'none';

export function permission(): Permission {
  return 'Notification' in window ? Notification.permission : 'none';
}

/** Has the browser ask the user; browsers only do so at a press of a button. */
export async function askPermission(): Promise<Permission> {
  return 'Notification' in window ? Notification.requestPermission() : 'none';
}

/** Says something outside of the page; a click on it brings the page. */
export function tellOutside(title: string, body: string, clicked: () => void): void {
  if (permission() !== 'granted') return;
  const notification = new Notification(title, { body, icon: './icon.svg' });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
    clicked();
  });
}
