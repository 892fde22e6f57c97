import { useTranslations } from 'next-intl';

/** The four languages, each by its own name, in the order in which the OAS lists them in Spanish. */
const LANGUAGES = { es: 'Español', en: 'English', pt: 'Português', fr: 'Français' };

/** The same page, with the same filters, in another language. */
export function LanguageSwitch({ locale, path, search = '' }: { locale: string; path: string; search?: string }) {
	const t = useTranslations('layout');
	return (
		<nav aria-label={t('languages')}>
			<ul className="flex flex-wrap gap-x-4 text-sm">
				{Object.entries(LANGUAGES).map(([code, name]) => (
					<li key={code} lang={code} className="flex">
						{code === locale ? (
							<span aria-current="true" className="inline-flex min-h-11 items-center font-bold">
								{name}
							</span>
						) : (
							<a
								href={`/${code}${path === '/' ? '' : path}${search}`}
								hrefLang={code}
								className="inline-flex min-h-11 items-center"
							>
								{name}
							</a>
						)}
					</li>
				))}
			</ul>
		</nav>
	);
}
