import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EntryChanges } from '@/components/inventory/EntryChanges.tsx';
import desk from '@/messages/pt/desk.json';
import inventory from '@/messages/pt/inventory.json';
import ui from '@/messages/pt/ui.json';

const shown = (before: object | null, now: object): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="pt" timeZone="UTC" messages={{ desk, inventory, ui }}>
      <EntryChanges
        before={before && { content: before }}
        now={{ content: now }}
        locale="pt"
        institutions={new Map([['hn-inm', 'Instituto Nacional de Migração']])}
      />
    </NextIntlClientProvider>,
  );

describe('what a change changed', () => {
  it('is nothing where only the order of the members differs', () => {
    const channel = { kind: 'telephone', value: '145', label: 'Central', place: 'HN' };
    const turned = Object.fromEntries(Object.entries(channel).reverse());
    expect(shown({ channels: [channel] }, { channels: [turned] })).toBe('<dl></dl>');
  });

  it('is said in words, without codes and identifiers', () => {
    const html = shown(null, {
      id: 'hn-x',
      operator: 'hn-inm',
      country: 'HN',
      topics: ['asylum'],
      language: 'es',
    });
    for (const words of ['Instituto Nacional de Migração', 'Honduras', 'refúgio', 'espanhol'])
      expect(html).toContain(words);
    for (const code of ['hn-x', 'hn-inm', 'asylum', '>HN<']) expect(html).not.toContain(code);
  });

  it('gives texts in the order of the portal’s languages, and further ones after them', () => {
    const html = shown(null, { name: { fr: 'Porte', ht: 'Pòt', en: 'Door', es: 'Puerta' } });
    expect(['Puerta', 'Door', 'Porte', 'Pòt'].map((text) => html.indexOf(text))).toEqual(
      ['Puerta', 'Door', 'Porte', 'Pòt'].map((text) => html.indexOf(text)).sort((one, other) => one - other),
    );
  });
});
