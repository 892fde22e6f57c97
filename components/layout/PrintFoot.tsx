import { useTranslations } from 'next-intl';

/** On paper only: where the page came from and when it was made. */
export function PrintFoot({ address, locale }: { address: string; locale: string }) {
	const t = useTranslations('layout.print');
	const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
	return (
		<p className="print-foot">
			RICOMI · {t('address', { address })} · {t('date', { date: date.format(new Date()) })}
		</p>
	);
}
