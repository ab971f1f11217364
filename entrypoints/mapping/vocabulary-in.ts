import type { NamedMeaning } from '../../components/mapping/field-list.tsx';
import type { Vocabulary } from '../../lib/mapping/answers.ts';
import { eventTypes, targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';

/** What a field may mean besides an event of the rules, in the order in which they are offered. */
const simpleMeanings = [
  ...(['ref', 'cpr', 'name', 'targetGroup', 'start', 'lastInterview', 'heldInterviews', 'nextInterview'] as const),
  ...(['suspensionFrom', 'suspensionTo', 'suspensionReason', 'responsible', 'birthDate'] as const),
];

/** What the rules speak of, in the words of a language. */
export function vocabularyIn(language: Language): Vocabulary & { meanings: readonly NamedMeaning[] } {
  const text = mappingText[language];
  return {
    events: eventTypes.map((event) => ({ id: event.id, name: event[language] })),
    groups: targetGroups.map((group) => ({ id: group.id, name: group[language] })),
    lawWords: Object.fromEntries(targetGroups.map(({ id, da }) => [da, id])),
    meanings: simpleMeanings.map((id) => ({ id, name: text[`meaning.${id}`] })),
  };
}
