/** The same figures or list for programs and spreadsheets. */
export function Downloads({ label, links }: { label: string; links: { name: string; href: string }[] }) {
  return (
    <p className="mt-8 flex flex-wrap gap-x-5 text-sm print:hidden">
      <span className="inline-flex min-h-11 items-center text-ink-2">{label}</span>
      {links.map(({ name, href }) => (
        <a key={href} href={href} className="inline-flex min-h-11 items-center">
          {name}
        </a>
      ))}
    </p>
  );
}
