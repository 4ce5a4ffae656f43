/** Help in place and the pages of help, in English. */
export const help = {
  'help.title': 'Help',
  'help.more': 'More about it',
  'help.default': 'Default',
  'help.assumption': 'Our assumption: no source gives this value. Change it where you know better.',
  'help.partAssumption': 'The rest is our assumption.',
  'help.weak': 'An order of magnitude.',
  'help.settings': 'Settings',
  'help.metrics': 'Metrics',
  'help.open': 'Help: {term}',
} as const
