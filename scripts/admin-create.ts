import { parseArgs } from 'node:util';
import { invitePerson } from '../lib/accounts/index.ts';
import { config } from '../lib/platform/config.ts';
import { db } from '../lib/platform/db/client.ts';
import { SYSTEM } from '../lib/platform/rights/actor.ts';
import { linkToken } from '../lib/platform/secrets/keys.ts';
import { loadOrganisations, loadReference, SECRETARIAT } from '../prisma/seed/reference.ts';
import { closeSeed } from '../prisma/seed/run.ts';

const USAGE =
  'Usage: npm run admin:create -- --name "Ana Reyes" --email ana.reyes@example.org [--language es|en|pt|fr]';

/** Invites the first administrator and prints the link, which works once and within 72 hours. */
async function create(): Promise<number> {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      email: { type: 'string' },
      language: { type: 'string', default: 'es' },
    },
  });
  const { name, email, language } = values;
  if (!name || !email || !/^(es|en|pt|fr)$/.test(language)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if ((await db.country.count()) === 0) await loadReference();
  if (!(await db.organisation.findUnique({ where: { id: SECRETARIAT } }))) await loadOrganisations();
  const invited = await invitePerson({
    actor: SYSTEM,
    name,
    email,
    organisationId: SECRETARIAT,
    role: 'administrator',
    locale: language,
  });
  if (!invited.ok) {
    process.stderr.write(`Not created: ${JSON.stringify(invited.error)}\n`);
    return 1;
  }
  const invitation = await db.invitation.findFirstOrThrow({
    where: { accountId: invited.value, revokedAt: null },
  });
  const address = `${config().PUBLIC_URL}/${language}/account/invitation?token=${linkToken('invitation', invitation.id)}`;
  process.stdout.write(`Invitation for ${email}, valid for 72 hours:\n${address}\n`);
  return 0;
}

try {
  process.exitCode = await create();
} finally {
  await closeSeed();
}
