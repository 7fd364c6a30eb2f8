// Reads an iCalendar file from standard input with ical.js, strictly, and writes what it understood as JSON.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = createRequire(join(process.argv[2], 'package.json'));
const { default: ICAL } = await import(pathToFileURL(packages.resolve('ical.js')));
ICAL.design.strict = true;

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    description: event.description,
    status: component.getFirstPropertyValue('status'),
  };
});
console.log(JSON.stringify({ method: calendar.getFirstPropertyValue('method'), name: calendar.getFirstPropertyValue('x-wr-calname'), events }));
