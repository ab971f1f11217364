import type { CDPSession } from 'puppeteer-core';

interface World {
  id: number;
  origin: string;
  auxData: { type: string };
}

/**
 * Notes when the background's first answer about cases reaches the page: from then on there is nothing left but to draw.
 * It is noted in the world of our own script, where no page can reach. Chromium only.
 *
 * @returns gives that moment on the page's clock; null where there has been none yet
 */
export async function noteFirstAnswer(session: CDPSession): Promise<() => Promise<number | null>> {
  const worlds: World[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as World));
  await session.send('Runtime.enable');
  const own = worlds.find(
    ({ origin, auxData }) => origin.startsWith('chrome-extension:') && auxData.type === 'isolated',
  );
  if (!own) throw new Error('first answer: our script has no world in this page');
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: own.id,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`first answer: ${exceptionDetails.text}`);
    return result.value as number | null;
  };
  await evaluate(`{
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    globalThis.firstAnswer = null;
    chrome.runtime.sendMessage = async (message) => {
      const answer = await send(message);
      if (message.name === 'cases/observe') globalThis.firstAnswer ??= performance.now();
      return answer;
    };
  } null`);
  return () => evaluate('globalThis.firstAnswer');
}
