import { RUBRIC } from '@/lib/inventory/analysis/rubric.ts';
import { readRatings } from '@/lib/inventory/queries/ratings.ts';
import { answer, JSON_TYPE, preflight } from '@/lib/open-data';

/**
 * `GET /api/v1/rubric`: the open rubric's weights and every State's points, as of today. How each line is computed stands on
 * `/{locale}/portals/rubric`; all it needs is in `/api/v1/portals`.
 */
export async function GET(request: Request): Promise<Response> {
  const today = new Date().toISOString().slice(0, 10);
  const criteria = RUBRIC.map(({ id, weight }) => ({ id, weight }));
  const items = (await readRatings(today)).map(({ country, doors, rating }) => ({
    country,
    doors,
    ...rating,
  }));
  return answer(request, JSON.stringify({ date: today, criteria, items }), JSON_TYPE);
}

export const OPTIONS = preflight;
