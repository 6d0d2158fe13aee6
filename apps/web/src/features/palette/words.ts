import type { ConnectorKind, Words } from '@stormlane/domain'
import { connectorNames } from '../../actions/tool-actions.ts'

export const paletteWords = {
  label: { en: 'Palette', ko: '팔레트' },
  tools: { en: 'Tools', ko: '도구' },
  stickies: { en: 'Stickies', ko: '스티키' },
  frames: { en: 'Frames', ko: '영역' },
  connectors: { en: 'Connectors', ko: '연결선' },
} as const satisfies Record<string, Words>

export const connectorWords: Readonly<Record<ConnectorKind, { readonly name: Words; readonly hint: Words }>> =
  {
    flow: {
      name: connectorNames.flow,
      hint: {
        en: 'One thing follows another; its ends say how.',
        ko: '하나가 다음으로 이어집니다. 뜻은 양 끝이 정합니다.',
      },
    },
    publish: {
      name: connectorNames.publish,
      hint: { en: 'Asynchronous: sent, nobody waits.', ko: '비동기: 보내고 기다리지 않습니다.' },
    },
    request: {
      name: connectorNames.request,
      hint: { en: 'Synchronous: asks and waits for the answer.', ko: '동기: 묻고 응답을 기다립니다.' },
    },
    updates: {
      name: connectorNames.updates,
      hint: { en: 'An event feeds a read model.', ko: '이벤트가 조회 모델을 갱신합니다.' },
    },
    compensates: {
      name: connectorNames.compensates,
      hint: { en: 'Takes back what another one did.', ko: '앞서 한 일을 되돌립니다.' },
    },
  }
