// Work in small pieces while the browser has nothing else to do.

const PIECE_MS = 8;
const PATIENCE_MS = 500; // then it goes on although the browser is busy

function whenIdle(call) {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: PATIENCE_MS });
  else setTimeout(call, 1);
}

/** Takes the steps of an iterator, some at a time; resolves to whether it came to the end before `isStale()`. */
export function inIdleTime(steps, isStale) {
  return new Promise((resolve, reject) => {
    const go = () => {
      try {
        if (isStale()) {
          resolve(false);
          return;
        }
        const end = performance.now() + PIECE_MS;
        do {
          if (steps.next().done) {
            resolve(true);
            return;
          }
        } while (performance.now() < end);
        whenIdle(go);
      } catch (error) {
        reject(error);
      }
    };
    whenIdle(go);
  });
}

export const idle = () => new Promise(whenIdle);
