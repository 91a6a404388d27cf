/** Our own lint rules, as a Redocly plugin: one rule a file, named after it. */

import { exampleNamed } from './example-named.ts';
import { dataUriValid } from './extensions/data-uri-valid.ts';
import { operationExtensionsValid } from './extensions/operation-extensions-valid.ts';
import { rateLimitValid } from './extensions/rate-limit-valid.ts';
import { lifecycleValid } from './lifecycle/lifecycle-valid.ts';
import { propertyDescribed } from './property-described.ts';
import { provenanceStated } from './provenance/provenance-stated.ts';

export default function plugin() {
  return {
    id: 'contract',
    rules: {
      oas3: {
        'provenance-stated': provenanceStated,
        'property-described': propertyDescribed,
        'example-named': exampleNamed,
        'lifecycle-valid': lifecycleValid,
        'rate-limit-valid': rateLimitValid,
        'operation-extensions-valid': operationExtensionsValid,
        'data-uri-valid': dataUriValid,
      },
    },
  };
}
