import { mayEntry } from '@/lib/inventory/policy.ts';
import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';
import { comparer } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { Viewer } from '@/lib/platform/session/sessions.ts';
import { countryChoices } from '@/lib/reference/names.ts';
import type { Choices } from './EntryFields.tsx';

/** The institutions that may run a door of this State, and the States for which this person may write. */
export async function entryChoices(viewer: Viewer, locale: Locale, country: string | null): Promise<Choices> {
  const compare = comparer(locale);
  const organisations = await listOrganisations();
  const operators = organisations
    .filter((each) => country === null || each.countryCode === null || each.countryCode === country)
    .filter((each) =>
      mayEntry(viewer, 'write', { operatorId: each.id, countryCode: country ?? each.countryCode }),
    )
    .map((each) => ({ value: each.id, label: organisationName(each, locale) }))
    .sort((a, b) => compare(a.label, b.label));
  const countries = countryChoices(locale, true).filter(
    ({ value }) => viewer.role === 'secretariat' || value === viewer.countryCode,
  );
  return { operators, countries };
}
