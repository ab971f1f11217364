import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DrawForm } from '../../components/team/draw-form.tsx';
import { SupervisionCard } from '../../components/team/supervision-card.tsx';
import { useOpened } from '../../components/use-opened.ts';
import { ask } from '../../lib/messaging/client.ts';
import { deleteSupervision, keepSupervision } from '../../lib/record/team.ts';
import { nothingChecked, type Supervision } from '../../lib/team/supervision.ts';
import { teamText } from '../../lib/text/team-text.ts';
import type { DrawnSample } from '../../lib/views/team-reading.ts';
import type { DashboardData } from './dashboard-data.ts';
import { openLists } from './open-lists.ts';

/** `#team/tilsyn`: a sample of cases, what was found in it, what is done and whether it helped. */
export function TeamSupervision({ data, kept }: { data: DashboardData; kept: readonly Supervision[] }) {
  const { record, settings, today } = data;
  const { language } = settings;
  const text = teamText[language];
  const lists = useOpened(openLists);
  const open = lists.state === 'ready' ? lists.value : [];
  /** By supervision; in the page's memory only. */
  const [drawn, setDrawn] = useState<Readonly<Record<string, DrawnSample>>>({});
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [failed, setFailed] = useState(false);

  const attempt = (work: Promise<unknown>) => {
    setFailed(false);
    work.catch((error: unknown) => {
      console.warn('Rettidig:', error);
      setFailed(true);
    });
  };

  return (
    <>
      <p className="text-soft">{text['sup.lead']}</p>
      <DrawForm
        lists={open}
        language={language}
        onRefresh={lists.retry}
        onDraw={async ({ tabId }, seed, size) => {
          const sample = await ask('team/draw', { tabId, seed, size });
          const { refs, of, listHash } = sample;
          const id = crypto.randomUUID();
          const cases = refs.map(() => nothingChecked);
          await keepSupervision(record, {
            ...{ id, drawnOn: today, seed, of, listHash, cases },
            ...{ actions: [], followUpOn: null, outcome: null },
          });
          setDrawn((before) => ({ ...before, [id]: sample }));
        }}
      />
      <div role="status">
        {failed && <p className="mt-2 font-semibold text-over">{text.failed}</p>}
        {undo && (
          <p className="mt-2">
            {text['sup.deleted']}{' '}
            <Button
              onClick={() => {
                attempt(undo());
                setUndo(null);
              }}
            >
              {text.undo}
            </Button>
          </p>
        )}
      </div>
      {kept.length > 0 && <h2 className="mt-4 text-lg font-semibold">{text['sup.list']}</h2>}
      {kept.map((one) => {
        const sample = drawn[one.id];
        const [list] = open;
        return (
          <SupervisionCard
            key={one.id}
            {...{ one, today, language }}
            refs={sample?.refs ?? null}
            isSameList={sample === undefined || sample.listHash === one.listHash}
            isMasked={settings.maskPersons}
            onChange={(next) => attempt(keepSupervision(record, next))}
            onShowAgain={list ? () => attempt(showAgain(one, list.tabId)) : null}
            onDelete={() => attempt(deleteSupervision(record, one.id).then((bringBack) => setUndo(() => bringBack)))}
          />
        );
      })}
    </>
  );

  async function showAgain({ id, seed, cases }: Supervision, tabId: number) {
    const sample = await ask('team/draw', { tabId, seed, size: cases.length });
    setDrawn((before) => ({ ...before, [id]: sample }));
  }
}
