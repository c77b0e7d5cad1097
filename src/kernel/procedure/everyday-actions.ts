/**
 * What may be done on any open matter of any kind without moving it. A procedure spreads them among its own; one that the
 * law words otherwise is written out again there.
 */
export const everydayActions = {
  progress: {
    title: { zh: '反馈进展', en: 'Report progress' },
    deed: 'progress',
    from: 'open',
    by: ['task-owner', 'lead-member', 'lead-head'],
  },
  urge: {
    title: { zh: '催办', en: 'Urge' },
    deed: 'urge',
    from: 'open',
    by: ['registrar', 'director', 'leader', 'raiser'],
  },
  add: { title: { zh: '补充材料', en: 'Add information' }, deed: 'add', from: 'open', by: ['raiser', 'registrar'] },
  joinRaiser: {
    title: { zh: '并入同一事项的提出人', en: 'Join a raiser of the same matter' },
    deed: 'join-raiser',
    from: 'open',
    by: ['registrar'],
  },
  correct: {
    title: { zh: '更正登记', en: 'Correct the registration' },
    deed: 'correct',
    from: 'open',
    by: ['registrar', 'director'],
  },
  note: {
    title: { zh: '备注', en: 'Note' },
    deed: 'note',
    from: 'open',
    by: ['registrar', 'task-owner', 'lead-member', 'lead-head', 'director', 'leader'],
  },
  handOver: {
    title: { zh: '移交待办', en: 'Hand over a task' },
    deed: 'hand-over',
    from: 'open',
    by: ['task-owner', 'task-unit-head', 'director'],
  },
} as const
