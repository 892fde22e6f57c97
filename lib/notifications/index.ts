export { notify } from './notify.ts';
export { countUnread, listNotifications } from './queries.ts';
