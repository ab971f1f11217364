import type { PersonView } from '../../lib/views/week-row.ts';

/** Who it is: a link to more where there is more, and on paper without CPR number whatever stands on the screen. */
export function Person({ person, href }: { person: PersonView; href: string | null }) {
  const { who, printed } = person;
  const name = (
    <>
      <span className="print:hidden">{who}</span>
      <span className="hidden print:inline">{printed.who}</span>
    </>
  );
  return href ? (
    <a href={href} className="font-semibold text-accent underline print:text-ink print:no-underline">
      {name}
    </a>
  ) : (
    <span className="font-semibold">{name}</span>
  );
}

/** The number beside the name. */
export function PersonNumber({ person: { number, printed } }: { person: PersonView }) {
  if (number === null) return null;
  return (
    <>
      <span className="print:hidden">{number}</span>
      <span className="hidden print:inline">{printed.number}</span>
    </>
  );
}
