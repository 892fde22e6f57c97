import { ErrorText } from './_errors/ErrorText';

/** Seen only where the router runs in the browser, inside the work area; whole pages come from (public)/error (lib/platform/http). */
export default function NotFound() {
  return <ErrorText code={404} />;
}
