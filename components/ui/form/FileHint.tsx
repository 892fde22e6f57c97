import { useTranslations } from 'next-intl';

/** What may be sent: kinds of file, the size of one, how many. For the `hint` of a file field. */
export function FileHint({ kinds, megabytes, files }: { kinds: string[]; megabytes: number; files: number }) {
  const t = useTranslations('ui.file');
  return (
    <>
      {t('kinds', { kinds: kinds.join(', ') })} {t('limits', { megabytes, files })}
    </>
  );
}
