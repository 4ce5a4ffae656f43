/** The bits of every function, pinned: a change here is a change of the engine's version. */
import { expect, test } from 'vitest'
import { bitHashes } from './bits.ts'

test('bits of results over pseudo-random inputs are the stored ones', () => {
  expect(bitHashes()).toMatchInlineSnapshot(`
    {
      "betaI": "7636d19e9312ef4b",
      "betaQuantile": "3494d1dcdc623a8f",
      "binomial": "70591309a7b38000",
      "exp": "a05decf548454dfd",
      "expm1": "890377664c6d9c5f",
      "fastExp": "a0d7d855f3c629d1",
      "fastLog": "75a945ef33281924",
      "gammaP": "be05c839e0ab0cf0",
      "gammaQ": "7584a5883ead88e6",
      "hypergeometric": "48332ff0323a6a1f",
      "log": "5cccd2c733177fff",
      "log1p": "4473dffda08312cf",
      "logGamma": "8762741054646672",
      "lookUp": "e7491b181546b342",
      "negativeLog": "50735f30bfd140e8",
      "normalCdf": "40a0145adcac03d0",
      "normalQuantile": "71ca1cbba948a54f",
      "poisson": "176c6947060f7ce0",
      "pow": "61a942cdeea08354",
      "studentQuantile": "34687e1e0576a044",
    }
  `)
})
