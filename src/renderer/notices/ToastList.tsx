// By itself, so that its code is loaded when there is something to tell.
export { Notifications as ToastList } from '@mantine/notifications';
