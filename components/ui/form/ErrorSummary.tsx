import { useTranslations } from 'next-intl';
import { FocusWhenShown } from '../feedback/FocusWhenShown';

export type FieldProblem = {
  /** Id of the control to mend; `name` of the field unless it was given another id. */
  field?: string;
  /** The field's address, when it stands on another page. */
  href?: string;
  message: string;
};

/**
 * What has to be mended before the form can go on. Stands above the form's heading, takes the focus when it appears or changes,
 * and each line leads to its field.
 */
export function ErrorSummary({ problems, title }: { problems: FieldProblem[]; title?: string }) {
  const t = useTranslations('ui');
  if (problems.length === 0) return null;
  return (
    <FocusWhenShown
      occasion={problems.map(({ field, message }) => `${field} ${message}`).join('\n')}
      labelledBy="error-summary-title"
      className="my-6 border-4 border-alert px-5 py-4"
    >
      <h2 id="error-summary-title" className="text-lg">
        {title ?? t('errorSummary')}
      </h2>
      <ul className="mt-2 list-disc ps-5">
        {problems.map(({ field, href, message }) => (
          <li key={`${field ?? href} ${message}`} className="py-1">
            {field || href ? (
              <a href={href ?? `#${field}`} className="font-bold text-alert hover:text-alert">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </FocusWhenShown>
  );
}
