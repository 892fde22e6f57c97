import { writeFile } from 'node:fs/promises';
import { hashPassword, sealTotp } from '@/lib/accounts/index.ts';
import { db } from '@/lib/platform/db/client.ts';
import type { Role } from '@/lib/platform/rights/actor.ts';
import { SECRETARIAT } from './reference.ts';

/** Known to everybody: these accounts exist in demonstration mode only. */
const PASSWORD = 'puente-maiz-cordillera';
const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

type Demo = { email: string; name: string; role: Role; organisationId: string; locale: string };

const PEOPLE: Demo[] = [
  {
    email: 'colaboradora.hn@demo.example',
    name: 'Suyapa Mejía (demostración)',
    role: 'contributor',
    organisationId: 'hn-sreci',
    locale: 'es',
  },
  {
    email: 'colega.hn@demo.example',
    name: 'Óscar Zelaya (demostración)',
    role: 'contributor',
    organisationId: 'hn-sreci',
    locale: 'es',
  },
  {
    email: 'punto.focal.hn@demo.example',
    name: 'Nohemy Paz (demostración)',
    role: 'focal_point',
    organisationId: 'hn-sreci',
    locale: 'es',
  },
  {
    email: 'colaborador.mx@demo.example',
    name: 'Ernesto Ríos (demostración)',
    role: 'contributor',
    organisationId: 'mx-comar',
    locale: 'es',
  },
  {
    email: 'punto.focal.mx@demo.example',
    name: 'Lucía Ortega (demostración)',
    role: 'focal_point',
    organisationId: 'mx-sre',
    locale: 'es',
  },
  {
    email: 'colaboradora.br@demo.example',
    name: 'Renata Lima (demonstração)',
    role: 'contributor',
    organisationId: 'br-demig',
    locale: 'pt',
  },
  {
    email: 'contributor.ca@demo.example',
    name: 'Alex Morin (demonstration)',
    role: 'contributor',
    organisationId: 'ca-ircc',
    locale: 'en',
  },
  {
    email: 'contributeur.ht@demo.example',
    name: 'Jean-Robert Pierre (démonstration)',
    role: 'contributor',
    organisationId: 'ht-onm',
    locale: 'fr',
  },
  {
    email: 'partner.iom@demo.example',
    name: 'Dana Whitfield (demonstration)',
    role: 'contributor',
    organisationId: 'org-iom',
    locale: 'en',
  },
  {
    email: 'secretaria@demo.example',
    name: 'Inés Carvajal (demostración)',
    role: 'secretariat',
    organisationId: SECRETARIAT,
    locale: 'es',
  },
  {
    email: 'secretariat@demo.example',
    name: 'Marcus Bell (demonstration)',
    role: 'secretariat',
    organisationId: SECRETARIAT,
    locale: 'en',
  },
  {
    email: 'admin@demo.example',
    name: 'Tomás Vidal (demostración)',
    role: 'administrator',
    organisationId: SECRETARIAT,
    locale: 'es',
  },
];

/** One account at least for every role. `file` gets what the start prints: who can sign in and how. */
export async function loadDemonstration(file: string): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const { email, name, role, organisationId, locale } of PEOPLE) {
    const known = await db.person.findFirst({ where: { email, kind: 'account' } });
    if (known) continue;
    const strict = role === 'secretariat' || role === 'administrator';
    await db.person.create({
      data: {
        email,
        name,
        locale,
        account: {
          create: {
            organisationId,
            role,
            status: 'active',
            passwordHash,
            ...(strict && { totpSecret: sealTotp(TOTP_SECRET), totpEnabledAt: new Date() }),
          },
        },
      },
    });
  }
  const shown = PEOPLE.map(({ email, role, organisationId }) => ({
    role,
    email,
    password: PASSWORD,
    organisation: organisationId,
    ...((role === 'secretariat' || role === 'administrator') && { totpSecret: TOTP_SECRET }),
  }));
  await writeFile(file, JSON.stringify(shown, null, 2), { mode: 0o600 });
}
