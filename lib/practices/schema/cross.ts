import type { FieldMessages } from '@/lib/platform/errors/result.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import type { Step } from '../vocabulary.ts';
import type { Demands, Lists } from './complete.ts';
import type { Draft } from './draft.ts';
import { datePart } from './fields.ts';

export type Findings = { errors: FieldMessages; missing: FieldMessages };
type Check = (draft: Draft, lists: Lists, demands: Demands) => Findings;

const key = (name: string) => ({ key: `validation.${name}` });
const only = (isMissing: boolean, field: string): FieldMessages =>
  isMissing ? { [field]: key(`missing.${field}`) } : {};
const nothing: Check = () => ({ errors: {}, missing: {} });

/**
 * What one answer says about another. Kept apart from the schema of a step because zod runs such rules only
 * once every single answer is right, and a person should be told everything at once.
 */
export const CROSS_CHECKS: Record<Step, Check> = {
  1: nothing,
  2: (draft, lists) => {
    const { leadInstitution, leadInstitutionName } = draft;
    const errors: FieldMessages = { ...countriesForKind(draft) };
    if (leadInstitution && !lists.institutions(leadInstitution)) errors.leadInstitution = key('not_in_list');
    draft.partners.forEach((partner, index) => {
      const blank = Object.values(partner).every((value) => tidy(value) === '');
      if (!blank && !partner.institution && !tidy(partner.name))
        errors[`partners.${index}.name`] = key('missing.partner_name');
    });
    const named = leadInstitution || tidy(leadInstitutionName);
    return { errors, missing: only(!named, 'leadInstitution') };
  },
  3: (draft, _lists, { origin }) => {
    const errors: FieldMessages = {};
    const { amount, currency } = draft.resources;
    if (tidy(amount) && !currency) errors['resources.currency'] = key('missing.currency');
    if (currency && !tidy(amount)) errors['resources.amount'] = key('missing.amount');
    const [start, end] = [draft.startDate, draft.endDate].map(
      (date) => datePart().safeParse(date).data ?? null,
    );
    const ongoing = draft.ongoing === 'on';
    if (ongoing && end) errors.endDate = key('end_and_ongoing');
    else if (start && end && endsBefore(start, end)) errors.endDate = key('end_before_start');
    const open =
      !ongoing && Object.values(draft.endDate).every((part) => tidy(part) === '') && origin !== 'compiled';
    return { errors, missing: only(open, 'endDate') };
  },
  4: (draft, _lists, { origin }) => {
    const none = draft.sources.every(({ title, url }) => tidy(title) === '' && tidy(url) === '');
    return { errors: {}, missing: only(origin === 'compiled' && none, 'sources') };
  },
  5: nothing,
  6: nothing,
};

/** Compares dates of unequal precision: 2021 does not end before 2021-03. */
const endsBefore = (start: string, end: string): boolean => {
  const shared = Math.min(start.length, end.length);
  return end.slice(0, shared) < start.slice(0, shared);
};

/** A national practice has one State, a bilateral one two (domain: kinds of practice). */
function countriesForKind({ kind, countries }: Draft): FieldMessages {
  const count = new Set(countries).size;
  if (count === 0) return {};
  if (kind === 'national' && count !== 1) return { countries: key('one_country') };
  if (kind === 'bilateral' && count !== 2) return { countries: key('two_countries') };
  return {};
}
