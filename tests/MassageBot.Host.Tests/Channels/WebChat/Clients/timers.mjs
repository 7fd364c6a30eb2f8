// The client waits 3 s before it connects again, 20 s between tries, and a quarter of an hour between tokens. For a test its time goes by
// twenty times faster, and the quarter of an hour is over when the test says so.
const haste = 20;
const longest = 60_000;
const { setInterval, clearInterval, setTimeout } = globalThis;
const begun = Date.now();
const now = Date.now.bind(Date);
const asleep = new Set();

Date.now = () => begun + (now() - begun) * haste;

globalThis.setTimeout = (act, pause, ...rest) => setTimeout(act, pause / haste, ...rest);

globalThis.setInterval = (act, pause, ...rest) => {
  if (pause < longest) return setInterval(act, pause / haste, ...rest);
  const timer = { act };
  asleep.add(timer);
  return timer;
};

globalThis.clearInterval = (timer) => asleep.delete(timer) || clearInterval(timer);

export const quarterHour = () => [...asleep].forEach((timer) => timer.act());
