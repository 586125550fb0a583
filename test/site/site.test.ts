import { codes, documentationBase } from '@portcullis/core'
import { describe, expect, test } from 'vitest'
import { addressesIn, anchorsOf, fileAt, homepage, pages, read } from './site.ts'

describe('the site', () => {
  test.each(Object.keys(codes))('the type of a refusal leads to its page: %s', (code) => {
    const file = fileAt(new URL(documentationBase + code))
    expect(file).toBe(`errors/${code}.html`)
    expect(read(`errors/${code}.html`)).toMatch(new RegExp(`<h1[^>]*>${code} `))
  })

  test('every link leads to a page of it, and to a place on that page', () => {
    const seen = new Set<string>()
    const anchors = new Map(pages.map(({ file }) => [file, anchorsOf(read(file))]))
    const dead = pages.flatMap(({ file, address }) =>
      addressesIn(read(file))
        .links.map((href) => new URL(href, address))
        .filter(({ href }) => href.startsWith(homepage) && !seen.has(href) && seen.add(href))
        .filter((target) => {
          const found = fileAt(target)
          const place = decodeURIComponent(target.hash.slice(1))
          return found === undefined || (place !== '' && anchors.get(found)?.has(place) !== true)
        })
        .map(({ href }) => `${file}: ${href}`),
    )
    expect(dead).toEqual([])
  })

  test('every page of the guide is found in its sidebar', () => {
    const [, sidebar = ''] = /<aside class="VPSidebar"(.*?)<\/aside>/s.exec(read('index.html')) ?? []
    const linked = addressesIn(sidebar).links.map((href) => fileAt(new URL(href, homepage)))
    const guide = pages.map(({ file }) => file).filter((file) => !/^(?:api\/|404)/.test(file))
    expect(guide.filter((file) => !linked.includes(file))).toEqual([])
  })

  test('no page loads anything from elsewhere', () => {
    const strange = pages.flatMap(({ file, address }) =>
      addressesIn(read(file)).loads.filter((href) => fileAt(new URL(href, address)) === undefined),
    )
    expect(strange).toEqual([])
  })

  test('every page but the one for what is not found has a heading, and one only', () => {
    const headings = pages
      .filter(({ file }) => file !== '404.html')
      .filter(({ file }) => [...read(file).matchAll(/<h1\b/g)].length !== 1)
    expect(headings).toEqual([])
  })

  test('every package has its part in the reference', () => {
    for (const name of ['core', 'express', 'koa', 'fastify', 'testing'])
      expect(read(`api/@portcullis/${name}/index.html`)).toContain(`@portcullis/${name}`)
  })
})
