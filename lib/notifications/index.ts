export { notify } from './notify.ts';
export { countUnread, listNotifications, type NotificationView } from './queries.ts';
