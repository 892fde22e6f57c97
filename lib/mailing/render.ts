import { organisationName } from '@/lib/organisations/index.ts';
import { config } from '@/lib/platform/config.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Mail } from '@/lib/platform/db/generated/client.ts';
import { sentence } from '@/lib/platform/forms/words.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import { isLocale, type Locale } from '@/lib/platform/i18n/locales.ts';
import { translator } from '@/lib/platform/i18n/translator.ts';
import { linkToken } from '@/lib/platform/secrets/keys.ts';

export type RenderedMail = { to: string; subject: string; text: string; html: string };

type Parts = { subject: string; paragraphs: string[]; button: { label: string; href: string } | null };

/** The words of a mail in its reader's language; null when the reader no longer has an address. */
export async function renderMail(
  mail: Pick<Mail, 'personId' | 'kind' | 'params' | 'locale'>,
): Promise<RenderedMail | null> {
  const person = await db.person.findUnique({ where: { id: mail.personId } });
  if (!person?.email) return null;
  const locale: Locale = isLocale(mail.locale) ? mail.locale : 'es';
  const parts = await partsOf(mail.kind, mail.params as Record<string, string>, locale);
  const t = translator(locale, 'mail');
  const frame = { greeting: t('greeting', { name: person.name ?? '' }), close: t('close'), why: t('why') };
  return {
    to: person.email,
    subject: oneLine(parts.subject),
    text: plain(parts, frame),
    html: markup(parts, frame, locale),
  };
}

/** A header is one line, whatever stands in a title. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 200);

async function partsOf(kind: string, params: Record<string, string>, locale: Locale): Promise<Parts> {
  const t = translator(locale, 'mail');
  const at = (path: string) => config().PUBLIC_URL + localePath(locale, path);
  if (kind === 'invitation') {
    return {
      subject: t('invitation.subject'),
      paragraphs: [t('invitation.body', await standing(params, locale))],
      button: {
        label: t('invitation.button'),
        href: at(`/account/invitation?token=${linkToken('invitation', params.invitationId ?? '')}`),
      },
    };
  }
  if (kind === 'reset') {
    return {
      subject: t('reset.subject'),
      paragraphs: [t('reset.body')],
      button: {
        label: t('reset.button'),
        href: at(`/account/reset?token=${linkToken('reset', params.resetId ?? '')}`),
      },
    };
  }
  if (kind === 'password_changed' || kind === 'recovery_codes') {
    return {
      subject: t(`${kind}.subject`),
      paragraphs: [t(`${kind}.body`)],
      button: { label: t('password_changed.button'), href: at('/account') },
    };
  }
  if (kind === 'second_factor_reset') {
    return {
      subject: t('second_factor_reset.subject'),
      paragraphs: [
        t('second_factor_reset.body'),
        t('second_factor_reset.reason', { reason: params.reason ?? '' }),
      ],
      button: { label: t('second_factor_reset.button'), href: at('/account/sign-in') },
    };
  }
  if (kind === 'role_changed') {
    return {
      subject: t('role_changed.subject'),
      paragraphs: [t('role_changed.body', await standing(params, locale))],
      button: { label: t('password_changed.button'), href: at('/workspace') },
    };
  }
  if (kind === 'digest') {
    const items = (params as unknown as { items: { kind: string; params: Record<string, string> }[] }).items;
    const lines = items.map(
      (item) => `• ${sentence(locale, { key: `notifications.${item.kind}`, values: item.params })}`,
    );
    return {
      subject: t('digest.subject'),
      paragraphs: [t('digest.body'), ...lines],
      button: { label: t('open'), href: at('/workspace/notifications') },
    };
  }
  const said = sentence(locale, { key: `notifications.${kind}`, values: params });
  return {
    subject: t('notification.subject', { sentence: said }),
    paragraphs: [said],
    button: { label: t('open'), href: at(params.href ?? '/workspace') },
  };
}

/** Role and institution in the reader's words. */
async function standing(params: Record<string, string>, locale: Locale) {
  const organisation = await db.organisation.findUnique({ where: { id: params.organisationId ?? '' } });
  const names = (organisation?.names ?? {}) as Record<string, string>;
  return {
    role: sentence(locale, { key: `workspace.role.${params.role}` }),
    organisation: organisation ? organisationName({ name: organisation.name, names }, locale) : '',
  };
}

type Frame = { greeting: string; close: string; why: string };

const plain = ({ paragraphs, button }: Parts, { greeting, close, why }: Frame): string =>
  [greeting, ...paragraphs, button && `${button.label}:\n${button.href}`, close, '-- ', why]
    .filter(Boolean)
    .join('\n\n');

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE =
  'font:17px/1.5 Atkinson Hyperlegible Next,Arial,sans-serif;color:#14212b;max-width:34em;margin:0 auto;padding:24px 16px';

function markup(
  { subject, paragraphs, button }: Parts,
  { greeting, close, why }: Frame,
  locale: Locale,
): string {
  const lines = [greeting, ...paragraphs].map((line) => `<p>${inHtml(line)}</p>`).join('\n');
  const link = button
    ? `<p><a href="${inHtml(button.href)}" style="display:inline-block;background:#0b4f5c;color:#fff;padding:12px 20px;text-decoration:none;font-weight:bold;border-radius:2px">${inHtml(button.label)}</a></p>`
    : '';
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${inHtml(subject)}</title></head>
<body style="background:#fbfaf7;margin:0"><div style="${STYLE}">
<p style="font-weight:bold;color:#0b4f5c;font-size:20px;margin:0 0 24px">RICOMI</p>
${lines}
${link}
<p>${inHtml(close)}</p>
<p style="color:#46545e;font-size:14px;border-top:1px solid #d8d4ca;padding-top:12px">${inHtml(why)}</p>
</div></body></html>`;
}
