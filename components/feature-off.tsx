import type { Language } from '../lib/text/language.ts';
import { proofText } from '../lib/text/proof-text.ts';
import { Note } from './note.tsx';

/** In the place of a part that the municipality has switched off. */
export function FeatureOff({ language }: { language: Language }) {
  const text = proofText[language];
  return <Note title={text['policy.featureOff.title']} text={text['policy.featureOff']} />;
}
