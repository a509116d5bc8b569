import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/cli/output';

describe('the document', () => {
  it('holds null where there is no number, and names the fields', () => {
    const { text, unknown } = documentText({
      samples: [
        { t: 1, energy: NaN },
        { t: 2, energy: -Infinity },
      ],
      least: { value: Infinity },
      known: null,
      absent: undefined,
    });
    expect(text).toBe(
      '{"samples":[{"t":1,"energy":null},{"t":2,"energy":null}],"least":{"value":null},"known":null}\n',
    );
    expect(unknown).toEqual(['samples[].energy', 'least.value']);
  });
});
