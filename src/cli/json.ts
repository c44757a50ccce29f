import { type Message, renderText } from '../shared/messages/message.ts';
import type { OperationEvent } from '../shared/operations/events.ts';
import { problemToJson } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';

/** A message as `--json` shows it: data plus the English sentence. */
export function messageToJson(message: Message) {
  return { ...message, message: renderText(message) };
}

/** An event as one line of an operation: flat, `{type, …}`; a problem's own fields stand beside `type`. */
export function eventToJson(event: OperationEvent) {
  if (event.type === 'step') return { ...event, title: messageToJson(event.title) };
  if (event.type === 'problem') return { type: event.type, ...problemToJson(event.problem) };
  return event;
}

/** A cluster as `status --json` shows it. */
export function statusToJson(status: ClusterStatus) {
  const { operation, problems, ...rest } = status;
  const step = operation?.step;
  return {
    ...rest,
    ...(operation === undefined
      ? {}
      : { operation: { ...operation, step: step ? messageToJson(step) : null } }),
    problems: problems.map(problemToJson),
  };
}
