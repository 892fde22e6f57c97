import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TwoColumn } from '@/components/layout/Columns';
import { PageHeading } from '@/components/layout/PageHeading';
import { ActionForm } from '@/components/ui/action/ActionForm';
import { LongTextField, RadioField, SelectField, TextField } from '@/components/ui/action/fields';
import { Button } from '@/components/ui/Button';
import { DescriptionList } from '@/components/ui/data/DescriptionList';
import { Notice } from '@/components/ui/feedback/Notice';
import { Breadcrumbs } from '@/components/ui/navigation/Breadcrumbs';
import { WorkFrame } from '@/components/work/WorkFrame';
import { listOrganisations, organisationName } from '@/lib/organisations/index.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { comparer, formatDate } from '@/lib/platform/i18n/format.ts';
import { type Locale, languageChoices } from '@/lib/platform/i18n/locales.ts';
import { demandViewer } from '@/lib/platform/session/demand.ts';
import { acceptProposalAction, declineProposalAction, mergeProposalAction } from '@/lib/proposals/actions.ts';
import { ORGANISATION_KINDS, type Proposal, readProposal, type Similar } from '@/lib/proposals/index.ts';
import { countryChoices, countryName } from '@/lib/reference/names.ts';

type Props = { params: Promise<{ locale: string; id: string }> };
type OfProposal = { proposal: Proposal; locale: Locale };

export default async function ProposalPage({ params }: Props) {
  const { locale: wanted, id } = await params;
  const path = `/secretariat/organisations/${id}`;
  const { viewer, locale } = await demandViewer(wanted, path, ['organisation', 'decide']);
  const proposal = await readProposal(viewer, id);
  if (!proposal) notFound();
  const t = await getTranslations('proposals');
  return (
    <WorkFrame viewer={viewer} locale={locale} path={path}>
      <title>{`${proposal.name} · RICOMI`}</title>
      <TwoColumn aside={<Facts proposal={proposal} locale={locale} />}>
        <Breadcrumbs links={[{ href: localePath(locale, '/secretariat/organisations'), text: t('title') }]} />
        <PageHeading
          kicker={t('kicker')}
          title={<span lang={proposal.language}>{proposal.name}</span>}
          lead={t('decideLead')}
        />
        {proposal.open ? (
          <>
            <Same proposal={proposal} locale={locale} />
            <Accept proposal={proposal} locale={locale} />
            <Decline proposal={proposal} locale={locale} />
          </>
        ) : (
          <Notice>{t('decided')}</Notice>
        )}
      </TwoColumn>
    </WorkFrame>
  );
}

async function Facts({ proposal, locale }: OfProposal) {
  const t = await getTranslations('proposals');
  const former = (await getTranslations('workspace'))('former');
  const { people, practices, countryCode, createdAt } = proposal;
  return (
    <DescriptionList
      items={[
        { term: t('state'), description: countryCode ? countryName(countryCode, locale) : t('noState') },
        {
          term: t('who'),
          description:
            people.length === 0 ? (
              t('fromSources')
            ) : (
              <ul>
                {people.map(({ id, name, organisation }) => (
                  <li key={id}>{[name ?? former, organisation].filter(Boolean).join(' · ')}</li>
                ))}
              </ul>
            ),
        },
        { term: t('since'), description: formatDate(locale, new Date(createdAt)) },
        {
          term: t('practices'),
          description: (
            <ul>
              {practices.map(({ id, title, language }) => (
                <li key={id}>
                  <a href={localePath(locale, `/secretariat/review/${id}`)} lang={language}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

async function Same({ proposal, locale }: OfProposal) {
  const t = await getTranslations('proposals');
  const label = (one: Similar) =>
    [
      organisationName(one, locale) + (one.acronym ? ` (${one.acronym})` : ''),
      one.countryCode && countryName(one.countryCode, locale),
    ]
      .filter(Boolean)
      .join(' · ');
  const compare = comparer(locale);
  const all = (await listOrganisations())
    .map((one) => ({ value: one.id, label: label(one) }))
    .sort((a, b) => compare(a.label, b.label));
  const close = proposal.similar.map((one) => ({ value: one.id, label: label(one) }));
  return (
    <section aria-labelledby="same" className="border-y border-line py-4">
      <h2 id="same" className="mb-2 text-lg">
        {t('same.title')}
      </h2>
      <p className="max-w-[60ch] text-ink-2">{t('same.lead')}</p>
      <ActionForm action={mergeProposalAction} hidden={{ locale, proposalId: proposal.id }}>
        <SelectField
          name="organisationId"
          label={t('same.institution')}
          hint={close.length > 0 ? t('same.hint') : undefined}
          empty={t('same.choose')}
          options={[
            ...(close.length > 0 ? [{ label: t('similar'), options: close }] : []),
            { label: t('same.all'), options: all },
          ]}
          defaultValue=""
        />
        <Button>{t('same.button')}</Button>
      </ActionForm>
    </section>
  );
}

async function Accept({ proposal, locale }: OfProposal) {
  const t = await getTranslations('proposals');
  return (
    <ActionForm
      action={acceptProposalAction}
      hidden={{ locale, proposalId: proposal.id }}
      folded={t('accept.title')}
    >
      <p className="max-w-[60ch] text-ink-2">{t('accept.lead')}</p>
      <TextField
        name="name"
        label={t('accept.name')}
        hint={t('accept.nameHint')}
        defaultValue={proposal.name}
      />
      <SelectField
        name="language"
        label={t('accept.language')}
        options={languageChoices}
        defaultValue={proposal.language}
      />
      <TextField name="acronym" label={t('accept.acronym')} width="short" optional />
      <RadioField
        name="kind"
        label={t('accept.kind')}
        columns
        choices={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        name="countryCode"
        label={t('state')}
        empty={t('noState')}
        options={[
          { label: t('accept.memberStates'), options: countryChoices(locale, true) },
          { label: t('accept.otherCountries'), options: countryChoices(locale, false) },
        ]}
        defaultValue={proposal.countryCode ?? ''}
      />
      <TextField name="url" label={t('accept.url')} type="url" optional />
      <TextField name="sourceTitle" label={t('accept.sourceTitle')} hint={t('accept.sourceHint')} />
      <TextField name="sourceUrl" label={t('accept.sourceUrl')} type="url" />
      <Button>{t('accept.button')}</Button>
    </ActionForm>
  );
}

async function Decline({ proposal, locale }: OfProposal) {
  const t = await getTranslations('proposals');
  return (
    <ActionForm
      action={declineProposalAction}
      hidden={{ locale, proposalId: proposal.id }}
      folded={t('decline.title')}
    >
      <p className="max-w-[60ch] text-ink-2">{t('decline.lead')}</p>
      <LongTextField name="reason" label={t('decline.reason')} limit={2000} rows={3} />
      <Button kind="danger">{t('decline.button')}</Button>
    </ActionForm>
  );
}
