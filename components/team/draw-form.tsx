import { useState } from 'react';
import { largestSeed, randomSeed } from '../../lib/team/draw-sample.ts';
import { sampleSizes } from '../../lib/team/supervision.ts';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { TextField } from '../rule-book/field.tsx';
import type { OpenList } from './list-count.tsx';

export interface DrawFormProps {
  lists: readonly OpenList[];
  language: Language;
  onRefresh: () => void;
  /** Rejects where it could not be drawn. */
  onDraw: (list: OpenList, seed: number, size: number) => Promise<void>;
}

/** The first step: how many, by which seed, from which list. */
export function DrawForm({ lists, language, onRefresh, onDraw }: DrawFormProps) {
  const text = teamText[language];
  const [size, setSize] = useState(String(sampleSizes.usual));
  const [seed, setSeed] = useState(() => String(randomSeed()));
  const [told, setTold] = useState<string | null>(null);
  const wanted = Number(size);
  const start = Number(seed);
  const isSize = /^\d+$/.test(size) && wanted >= sampleSizes.least && wanted <= sampleSizes.most;
  const isSeed = /^\d+$/.test(seed) && start <= largestSeed;
  return (
    <OptionSection title={text['sup.step.sample']}>
      <div className="grid max-w-120 grid-cols-[repeat(auto-fit,minmax(180px,1fr))] items-start gap-3">
        <TextField
          kind="number"
          most={2}
          label={text['sup.size']}
          hint={text['sup.size.hint']}
          value={size}
          onChange={setSize}
        />
        <TextField
          kind="number"
          most={6}
          label={text['sup.seed']}
          hint={text['sup.seed.hint']}
          value={seed}
          onChange={setSeed}
        />
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        {lists.map((list) => (
          <Button
            key={list.tabId}
            look="primary"
            disabled={!isSize || !isSeed}
            onClick={() => {
              setTold(null);
              onDraw(list, start, wanted).then(
                () => setSeed(String(randomSeed())),
                (error: unknown) => {
                  console.warn('Rettidig:', error);
                  const { code } = Object(error) as { code?: unknown };
                  setTold(code === 'no-list' ? text['read.error.no-list'] : text.failed);
                },
              );
            }}
          >
            {text['sup.draw'](list.title)}
          </Button>
        ))}
        <Button onClick={onRefresh}>{text['get.list.refresh']}</Button>
      </div>
      {lists.length === 0 && <p className="mt-1 text-sm">{text['get.list.none']}</p>}
      <p role="alert" className="text-sm font-semibold">
        {told}
      </p>
    </OptionSection>
  );
}
