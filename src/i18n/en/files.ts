/** Opening and saving files, in English. */
export const files = {
  'files.cannotOpen': '{file} was not opened',
  'files.unchanged': 'Nothing on this page has changed.',
  'files.more': 'and {rest} more',
  'files.mend': 'Set to the nearest allowed and open',
  'files.another': 'Open another file',
  'files.close': 'Close',
  'files.drop': 'Drop a scenario file to open it',
  'files.opened': '{file} is open.',
  'files.migrated': '{file} is open; it was written by an older version and has been brought up to date.',
  'files.openedOver': '{file} is open. The scenario before it had changes not saved to a file.',
  'files.bringBack': 'Bring it back',
  'files.saved': 'Saved to your downloads as {file}.',
} as const
