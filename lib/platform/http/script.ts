import { headers } from 'next/headers';

/** Was the action called by the page's script? Else a browser without script posted the form and shows the page that comes back. */
export const sentByScript = async (): Promise<boolean> => (await headers()).has('next-action');
