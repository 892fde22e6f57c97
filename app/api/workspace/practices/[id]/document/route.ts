import { documentRequest, draftForm, fileAnswer } from '@/lib/documents/index.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { readPracticeWork } from '@/lib/practices/index.ts';

/** A draft as it stands, for clearance inside the institution. Who may not read the practice gets «not found». */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const wanted = documentRequest(request.url);
  const viewer = await currentViewer();
  const practice = viewer && (await readPracticeWork(viewer, (await context.params).id));
  if (!wanted || !practice) return new Response(null, { status: 404 });
  const form = await draftForm({
    draft: practice.draft,
    number: practice.number,
    locale: wanted.locale,
    today: new Date(),
  });
  return fileAnswer(form, wanted.format, { name: `ricomi-practice-${practice.id.slice(-8)}`, blank: false });
}
