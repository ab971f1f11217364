import type { ReactNode } from 'react';
import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { OfferLine } from '../lib/views/offers-view.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface OffersTableProps {
  lines: readonly OfferLine[];
  /** in words; null where there is no table */
  savedOn: string | null;
  language: Language;
  onRemove: () => Promise<void>;
  /** where a file is laid in */
  children: ReactNode;
}

/** The municipality's own table of offers, the best effect first. */
export function OffersTable({ lines, savedOn, language, onRemove, children }: OffersTableProps) {
  const text = guidanceText[language];
  const { state, save } = useSaving();
  return (
    <OptionSection title={text['parts.offers']}>
      <p className="text-soft">{text['offers.lead']}</p>
      <p className="mt-2">{savedOn === null ? text['offers.none'] : text['offers.count'](lines.length, savedOn)}</p>
      {children}
      {lines.length > 0 && (
        <>
          <table className="mt-3 w-full text-sm">
            <thead>
              <tr className="text-left">
                <th scope="col" className="py-1 pr-3 font-semibold">
                  {text['offers.kind']}
                </th>
                <th scope="col" className="py-1 font-semibold">
                  {text['offers.figures']}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ kind, provider, figures }, index) => (
                <tr key={index} className="border-t border-line align-top">
                  <td className="py-1 pr-3">
                    {kind}
                    <span className="block text-xs text-soft">{provider}</span>
                  </td>
                  <td className="py-1">{figures.join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button look="danger" className="mt-3" onClick={() => void save(onRemove)}>
            {text['offers.remove']}
          </Button>
        </>
      )}
      <p role="status" className="text-sm text-soft">
        {state !== 'idle' && text[state === 'saved' ? 'offers.removed' : 'exchange.failed']}
      </p>
    </OptionSection>
  );
}
