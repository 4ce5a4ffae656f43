/** Help in place and the pages of help, in English. */
export const help = {
  'help.title': 'Help',
  'help.more': 'Learn more',
  'help.default': 'Default',
  'help.assumption': 'Our assumption: no source gives this value. Change it where you know better.',
  'help.partAssumption': 'The rest is our assumption.',
  'help.weak': 'An order of magnitude.',
  'help.cited': '{says} ({source})',
  'help.settings': 'Settings',
  'help.metrics': 'Metrics',
  'steps.title': 'First steps',
  'steps.lever': 'Change a lever: click a value, drag, release',
  'steps.strategy': 'Add a strategy of your own',
  'steps.file': 'Save your work as a file',
  'steps.done': 'done',
  'steps.close': 'Hide this list',
} as const
