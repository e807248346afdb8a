import {
  MENU_KEYS,
  RING_SECONDS,
  STAGGER_SECONDS,
} from '../../../../../src/features/agencies/rules/line-limits';
import { ApiError, detailOf, hasCode } from '../../../api/api-error';
import type { ContractView, Line } from '../../../api/contracts';
import { formatTelephone } from '../../../format/telephone';
import { isWholeWithin } from '../whole-number';

/** The form of a line as it is being filled in: what stands in its fields. */
export interface LineDraft {
  line: string;
  acceptsBy: Line['acceptsBy'];
  menuKeys: string;
  ringSeconds: string;
  staggerSeconds: string;
}

type LineField = 'line' | 'menuKeys' | 'ringSeconds' | 'staggerSeconds';
type LineFault = 'menuKeys' | 'ringSeconds' | 'staggerSeconds';

export function draftOf(contract: ContractView): LineDraft {
  return {
    line: contract.line === null ? '' : formatTelephone(contract.line),
    acceptsBy: contract.acceptsBy,
    menuKeys: contract.menuKeys ?? '',
    ringSeconds: String(contract.ringSeconds),
    staggerSeconds: String(contract.staggerSeconds),
  };
}

/** What is to be corrected before the form is sent; whether a number can be called the service alone knows. */
export function lineFaults(draft: LineDraft): Partial<Record<LineField, LineFault>> {
  const faults: Partial<Record<LineField, LineFault>> = {};
  const keys = draft.menuKeys.trim();
  if (draft.line.trim() !== '' && keys !== '' && !MENU_KEYS.test(keys))
    faults.menuKeys = 'menuKeys';
  if (!isWholeWithin(draft.ringSeconds, RING_SECONDS)) faults.ringSeconds = 'ringSeconds';
  if (!isWholeWithin(draft.staggerSeconds, STAGGER_SECONDS))
    faults.staggerSeconds = 'staggerSeconds';
  return faults;
}

/** What is sent. Without a line there is nothing to say of one. */
export function toLine(draft: LineDraft): Line {
  const line = draft.line.trim();
  const menuKeys = draft.menuKeys.trim();
  return {
    line: line === '' ? null : line,
    acceptsBy: draft.acceptsBy,
    menuKeys: line === '' || menuKeys === '' ? null : menuKeys,
    ringSeconds: Number(draft.ringSeconds),
    staggerSeconds: Number(draft.staggerSeconds),
  };
}

/** Whether the service refused the number, in words of its own. */
export function isAboutLine(error: unknown): error is ApiError {
  if (hasCode(error, 'LINE_NOT_A_NUMBER', 'LINE_NEVER_CALLED', 'LINE_IS_OURS')) return true;
  if (!hasCode(error, 'VALIDATION')) return false;
  const fields = detailOf(error, 'fields');
  return Array.isArray(fields) && fields.some(({ field }: { field?: unknown }) => field === 'line');
}
