import type { Words } from '@stormlane/domain'

/**
 * What each diagnostic is about, without the names concerned, in every language of the product. The skeleton
 * itself carries the English sentence with its names; pages show these. A new code is one line here.
 */
export const diagnosticWords = {
  'aggregate.proposed': {
    en: 'No aggregate holds these stickies, so one was proposed.',
    ko: '이 스티키를 담은 애그리거트가 없어 하나를 제안했습니다.',
  },
  'attribute.unreadable': {
    en: 'An attribute could not be read and was left out.',
    ko: '속성을 읽을 수 없어 제외했습니다.',
  },
  'call.inside-context': {
    en: 'A request stays inside one context, so it is no call between services.',
    ko: '요청이 한 컨텍스트 안에 머물러 서비스 간 호출이 아닙니다.',
  },
  'call.no-operation': {
    en: 'A call does not say which command or read model it needs.',
    ko: '호출이 어떤 커맨드나 리드 모델을 필요로 하는지 알 수 없습니다.',
  },
  'command.no-event': { en: 'A command leads to no event.', ko: '커맨드가 아무 이벤트도 일으키지 않습니다.' },
  'command.no-issuer': {
    en: 'Nobody on the wall issues this command.',
    ko: '이 커맨드를 내리는 사람이나 정책이 벽에 없습니다.',
  },
  'command.no-target': {
    en: 'A command is handled by no aggregate or external system.',
    ko: '커맨드를 처리할 애그리거트나 외부 시스템이 없습니다.',
  },
  'command.several-targets': {
    en: 'A command is handled by several aggregates; the first was taken.',
    ko: '커맨드를 여러 애그리거트가 처리합니다. 첫 번째를 골랐습니다.',
  },
  'connector.not-read': {
    en: 'A connector says nothing that the grammar knows.',
    ko: '문법에 없는 연결선이라 읽지 못했습니다.',
  },
  'context-map.both-ways': {
    en: 'Two contexts depend on each other.',
    ko: '두 컨텍스트가 서로에게 의존합니다.',
  },
  'context.none': {
    en: 'There is no context frame; everything became one context.',
    ko: '컨텍스트 프레임이 없어 전체를 하나의 컨텍스트로 내보냈습니다.',
  },
  'definition.no-meaning': {
    en: 'A definition does not read “term: meaning”.',
    ko: '용어 정의가 “용어: 뜻” 형식이 아닙니다.',
  },
  'event.internal-but-consumed': {
    en: 'An event is marked internal, but another context consumes it.',
    ko: '내부 이벤트로 표시했지만 다른 컨텍스트가 사용합니다.',
  },
  'event.no-origin': {
    en: 'A foreign event has no origin on the board.',
    ko: '외부 이벤트의 원본이 보드에 없습니다.',
  },
  'event.no-producer': {
    en: 'An event is produced by no command.',
    ko: '이벤트를 일으키는 커맨드가 없습니다.',
  },
  'event.no-subscriber': {
    en: 'A published event has no reaction outside its context.',
    ko: '발행된 이벤트에 반응하는 다른 컨텍스트가 없습니다.',
  },
  'event.produced-elsewhere': {
    en: 'An event is emitted by a command of another context.',
    ko: '다른 컨텍스트의 커맨드가 이 이벤트를 일으킵니다.',
  },
  'event.reference-unused': {
    en: 'An event of another context is shown, but nothing reacts to it.',
    ko: '다른 컨텍스트의 이벤트가 놓여 있지만 반응하는 것이 없습니다.',
  },
  'event.several-aggregates': {
    en: 'An event is emitted by commands of several aggregates; the first was taken.',
    ko: '여러 애그리거트의 커맨드가 이벤트를 일으킵니다. 첫 번째를 골랐습니다.',
  },
  'hotspot.open': { en: 'An open hotspot.', ko: '아직 열린 핫스팟이 있습니다.' },
  'name.bad-code-name': {
    en: 'A code name has no letters a to z; it was left out.',
    ko: '코드 이름에 a~z 글자가 없어 제외했습니다.',
  },
  'name.missing': { en: 'A sticky has no text.', ko: '내용이 없는 스티키가 있습니다.' },
  'name.needs-slug': {
    en: 'A name needs a code name that code can use.',
    ko: '코드에서 쓸 수 있는 코드 이름이 필요합니다.',
  },
  'name.slug-taken': {
    en: 'Two elements would have the same name in code; one got another.',
    ko: '코드 이름이 겹쳐 하나를 다르게 지었습니다.',
  },
  'name.too-long': {
    en: 'A name was too long and was cut; the whole text is kept as description.',
    ko: '이름이 길어 줄였습니다. 전체 내용은 설명에 남습니다.',
  },
  'policy.implicit': {
    en: 'An event leads to a command with no policy between; one was written down.',
    ko: '이벤트와 커맨드 사이에 정책이 없어 하나를 적어 두었습니다.',
  },
  'policy.no-command': { en: 'A policy issues no command.', ko: '정책이 내리는 커맨드가 없습니다.' },
  'policy.no-trigger': {
    en: 'A policy has no event that triggers it.',
    ko: '정책을 일으키는 이벤트가 없습니다.',
  },
  'read-model.no-event': {
    en: 'A read model is updated by no event.',
    ko: '리드 모델을 갱신하는 이벤트가 없습니다.',
  },
  'saga.no-start': { en: 'A saga has no command that starts it.', ko: '사가를 시작하는 커맨드가 없습니다.' },
  'saga.step-without-compensation': {
    en: 'A saga step before the point of no return has no compensation.',
    ko: '되돌릴 수 없는 지점 앞의 사가 단계에 보상이 없습니다.',
  },
  'saga.too-short': {
    en: 'A saga has fewer than two steps, so it was left out.',
    ko: '사가의 단계가 두 개보다 적어 제외했습니다.',
  },
  'sticky.no-context': {
    en: 'A sticky lies in no context frame and was left out.',
    ko: '어느 컨텍스트 프레임에도 없는 스티키를 제외했습니다.',
  },
} as const satisfies Readonly<Record<string, Words>>

/** What a diagnostic can be about. */
export type DiagnosticCode = keyof typeof diagnosticWords
