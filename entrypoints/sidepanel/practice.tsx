import { useMemo, useState, type ReactNode } from 'react';
import { TryTally } from '../../components/try-tally.tsx';
import { TryYourself } from '../../components/try-yourself.tsx';
import { useLive } from '../../components/use-live.ts';
import { noTries } from '../../lib/guidance/try-tally.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { countTry, forgetTries, liveTryTally } from '../../lib/record/try-tally.ts';
import { tryAnswer, type TryAnswer } from '../../lib/views/try-answer.ts';
import { tryQuestion, type TryInput, type TryQuestion } from '../../lib/views/try-question.ts';
import { isOpenedToPrint } from './print-panel.ts';

/** What was asked and answered since the panel was opened, by case and question: nobody is asked twice. */
const answered = new Set<string>();

/**
 * The open case as something to practise on.
 *
 * @param caseKey tells one case from another
 * @param input null = practising is off, or the case is not known yet
 * @returns whether the deadline is held back until it has been tried; what is urgent never is
 */
export function usePractice(
  record: CaseRecord,
  caseKey: string,
  input: TryInput | null,
): { isHeldBack: boolean; practice: ReactNode } {
  const [, setAnswers] = useState(answered.size);
  const question = useMemo(() => input && tryQuestion(input), [input]);
  if (!input || isOpenedToPrint()) return { isHeldBack: false, practice: null };
  const key = `${caseKey} ${question?.id ?? ''}`;
  const isDone = question !== null && answered.has(key);
  const onDone = () => setAnswers(answered.add(key).size);
  return {
    isHeldBack: question !== null && question.day !== null && !isDone,
    practice: <Practice {...{ record, input, question, isDone, onDone }} />,
  };
}

interface PracticeProps {
  record: CaseRecord;
  input: TryInput;
  /** null = the case has no deadline to practise on */
  question: TryQuestion | null;
  /** the answer has been told */
  isDone: boolean;
  onDone: () => void;
}

function Practice({ record, input, question, isDone, onDone }: PracticeProps) {
  const { today, language } = input;
  const tally = useLive(useMemo(() => liveTryTally(record), [record]));
  const [told, setTold] = useState<{ id: string; answer: TryAnswer } | null>(null);
  // Where the case has another deadline now, what was told of the one before stands no more.
  const answer = told && told.id === question?.id ? told.answer : null;
  if (isDone && !answer) return null;
  return (
    <TryYourself
      {...{ question, answer, today, language }}
      onAnswer={(guess) => {
        const given = tryAnswer(input, guess);
        if (!given || !question) return;
        setTold({ id: question.id, answer: given });
        onDone();
        // A tally that could not be kept is no reason to hold the answer back.
        if (given.outcome) countTry(record, given.outcome).catch((error: unknown) => console.warn('Rettidig:', error));
      }}
      onClose={() => setTold(null)}
    >
      <TryTally
        tally={tally.state === 'ready' ? tally.value : noTries}
        language={language}
        onForget={() => forgetTries(record)}
      />
    </TryYourself>
  );
}
