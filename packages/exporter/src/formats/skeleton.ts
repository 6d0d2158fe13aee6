import { writeSkeleton } from '../skeleton/write.ts'
import { defineFormat } from './format.ts'

export const skeleton = defineFormat({
  id: 'skeleton',
  label: { en: 'Service skeleton (JSON)', ko: '서비스 골격 (JSON)' },
  mediaType: 'application/json',
  extension: 'skeleton.json',
  render: (context) => writeSkeleton(context.skeleton),
})
