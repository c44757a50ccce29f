import { type MessageCode, type Params, renderText, say } from '../shared/messages/message.ts';

/** The catalogue's words for a code. */
export function word(code: MessageCode, params?: Params): string {
  return renderText(say(code, params));
}
