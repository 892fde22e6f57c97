import { describe, expect, it } from 'vitest';
import { entryFromForm } from '@/lib/inventory/desk/entry-form.ts';

const OFFICE = {
  'channels.0.kind': 'office',
  'channels.0.value': 'Avenida Central 1',
  'channels.0.city': 'Tegucigalpa',
  'channels.0.pointOf': 'Avenida Central 1|Tegucigalpa',
  'channels.0.latitude': '14.1',
  'channels.0.longitude': '-87.2',
};
const officeOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return entryFromForm(form).channels?.[0];
};

describe('an office in the form of an entry', () => {
  it('keeps its point on the map while its address stays', () => {
    expect(officeOf(OFFICE)).toMatchObject({ latitude: 14.1, longitude: -87.2 });
  });

  it('loses it with the address, and has none where none was known', () => {
    for (const changed of [
      { ...OFFICE, 'channels.0.city': 'Danlí' },
      { ...OFFICE, 'channels.0.value': 'Otra calle' },
      { ...OFFICE, 'channels.0.pointOf': '' },
    ]) {
      expect(officeOf(changed)).not.toHaveProperty('latitude');
      expect(officeOf(changed)).not.toHaveProperty('longitude');
    }
  });
});
