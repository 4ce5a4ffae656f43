/** Opening and saving files, in English. */
export const files = {
  'files.more': 'and {rest} more',
  'files.drop': 'Drop a scenario file to open it',
  'files.readOnly': 'This file has version {version}; this program knows up to {known}. It is open read-only.',
  'files.notUnderstood': 'Not understood: ',
  'files.readOnlyEdit': 'This file comes from a newer version and is open read-only.',
  'files.readOnlySave': 'A file of a newer version is not saved over: it would lose what was not understood.',
  'files.editCopy': 'Edit a copy',
  'files.opened': '{file} is open.',
  'files.migrated': '{file} is open; it was written by an older version and has been brought up to date.',
  'files.openedOver': '{file} is open. The scenario before it had changes not saved to a file.',
  'files.bringBack': 'Bring it back',
  'files.saved': 'Saved to your downloads as {file}.',
} as const
