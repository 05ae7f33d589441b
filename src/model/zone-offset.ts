/** Offsets of zones, exactly as Temporal has them, at a price that 100,000 articles can pay. */
import { Temporal } from 'temporal-polyfill';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A date and a time of day as a clock shows them; the month counts from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** RFC 3339 with seconds and offset, for a time on the clocks of a zone. */
export function localToIso(local: LocalTime, zone: string): string {
  const steady = findSteadyOffset(zone, local.year, local.month);
  if (steady !== undefined) return `${formatLocal(local)}${formatOffset(steady)}`;
  // 'compatible' is how calendars read a time that clocks skip or show twice.
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  });
  return formatZoned(zoned);
}

/** RFC 3339 with seconds and offset, for an instant as the clocks of a zone show it. */
export function epochToIso(epoch: number, zone: string): string {
  const date = new Date(epoch);
  const steady = findSteadyOffset(zone, date.getUTCFullYear(), date.getUTCMonth() + 1);
  if (steady !== undefined) {
    return new Date(epoch + steady * MINUTE).toISOString().slice(0, 19) + formatOffset(steady);
  }
  return formatZoned(Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone));
}

/** `+07:00` for minutes east of Greenwich. */
function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

export function formatLocal(local: LocalTime): string {
  const day = `${local.year}-${pad(local.month)}-${pad(local.day)}`;
  return `${day}T${pad(local.hour)}:${pad(local.minute)}:${pad(local.second)}`;
}

function formatZoned(zoned: Temporal.ZonedDateTime): string {
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const steadyOffsets = new Map<string, number | undefined>();

/**
 * The offset in minutes that a zone keeps through a month and the day on either side of it,
 * so that it holds for local times and for UTC; undefined for a month with a change.
 */
function findSteadyOffset(zone: string, year: number, month: number): number | undefined {
  const key = `${zone} ${year} ${month}`;
  if (steadyOffsets.has(key)) return steadyOffsets.get(key);
  const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, month - 1, 1) - DAY);
  const zoned = start.toZonedDateTimeISO(zone);
  const change = zoned.getTimeZoneTransition('next');
  const end = Date.UTC(year, month, 1) + DAY;
  const minutes = zoned.offsetNanoseconds / 1e6 / MINUTE;
  const isSteady = (change === null || change.epochMilliseconds > end) && Number.isInteger(minutes);
  const offset = isSteady ? minutes : undefined;
  steadyOffsets.set(key, offset);
  return offset;
}
