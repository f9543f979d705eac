// SPDX-License-Identifier: EUPL-1.2
// read.mjs FILE… : reads calendars with ical.js, by the time zone that they bring themselves. One
// line for each event: file, UID, start, end, sequence, status, summary. What is wrong goes to
// standard error.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

ICAL.design.strict = true;
let wrong = false;

function say(path, what) {
	wrong = true;
	console.error(`${path}: ${what}`);
}

function time(property) {
	const value = property?.getFirstValue();
	if (!value)
		return '-';
	if (value.isDate)
		return new Date(`${property.jCal[3]}T00:00Z`).toISOString().slice(0, 10); // throws at 13-99
	return value.toJSDate().toISOString().replace('.000Z', 'Z');
}

const required = { vcalendar: ['prodid', 'version'], vevent: ['uid', 'dtstamp', 'dtstart'],
	vtimezone: ['tzid'] };

function check(path, component) {
	for (const name of required[component.name] ?? [])
		if (!component.hasProperty(name))
			say(path, `${component.name} saknar ${name}`);
	for (const part of component.getAllSubcomponents())
		check(path, part);
}

// ical.js reads lines of any length with any end, so they are looked at here.
function checkLines(path, bytes) {
	const lines = bytes.toString('latin1').split('\r\n'); // one character for each octet
	if (lines.at(-1) !== '')
		say(path, 'slutar inte med radslut');
	for (const line of lines)
		if (/[\r\n]/.test(line) || line.length > 75)
			say(path, `fel rad: ${line.slice(0, 40)}`);
}

for (const path of process.argv.slice(2)) {
	ICAL.TimezoneService.reset();
	const bytes = readFileSync(path);
	checkLines(path, bytes);
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const calendar = new ICAL.Component(ICAL.parse(text));
		check(path, calendar);
		ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'));
		for (const e of calendar.getAllSubcomponents('vevent')) {
			const get = (name) => e.getFirstPropertyValue(name);
			console.log([path, get('uid'), time(e.getFirstProperty('dtstart')),
				time(e.getFirstProperty('dtend')), get('sequence'), get('status'),
				time(e.getFirstProperty('last-modified')), get('summary')].join('\t'));
		}
	} catch (error) {
		say(path, error.message);
	}
}
process.exitCode = wrong ? 1 : 0;
