import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export type Task = {
  title: ReactNode;
  /** Absent while the task cannot be started. */
  href?: string;
  hint?: ReactNode;
  state: 'done' | 'incomplete' | 'todo' | 'blocked';
  /** Words instead of the usual ones of the state («2 fields are missing»). */
  words?: string;
};

/** What there is to do, in any order: each line leads to its page and says how far it is. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const t = useTranslations('ui.steps');
  return (
    <ul className="border-t border-line">
      {tasks.map((task, index) => (
        <li
          key={task.href ?? index}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-1"
        >
          <div className="min-w-0">
            {task.href ? (
              <a href={task.href} className="inline-flex min-h-11 items-center font-bold">
                {task.title}
              </a>
            ) : (
              <span className="inline-flex min-h-11 items-center text-ink-2">{task.title}</span>
            )}
            {task.hint && <div className="text-sm text-ink-2">{task.hint}</div>}
          </div>
          <span
            className={task.state === 'incomplete' ? 'text-sm font-bold text-alert' : 'text-sm text-ink-2'}
          >
            {task.words ?? t(task.state)}
          </span>
        </li>
      ))}
    </ul>
  );
}
