/** What the page tells browsers and search engines of itself, in English. */
export const face = {
  'face.description': 'Simulate the customers of an online shop one by one and compare strategies before spending real money.',
} as const
