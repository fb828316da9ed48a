// Looks at the site in a browser: `browse.mjs ADDRESS FOLDER [PICTURES]`.
// ADDRESS serves the site, FOLDER holds the same pages; pictures of the pages go to PICTURES.
import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import assert from 'node:assert/strict'

const [address, folder, pictures] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.BROWSER,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
})

// One page of each kind, by the address it has.
const KINDS = {
  begin: '/',
  editie: '/begroting/2026/',
  hoofdstuk: '/begroting/2026/XXV/',
  artikel: '/begroting/2026/XXV/1/',
  nietgelezen: '/begroting/2025/XXVI/14/',
  vergelijking: '/begroting/2025..2026/XXV/1/',
  wordtlijst: '/begroting/2025..2026/',
  verantwoord: '/verantwoord/2024/',
  verantwoording: '/jaarverslag/2024/XXV/1/',
  rollen: '/rollen/XXV/',
  over: '/over/',
  zoek: '/zoek/',
  gezocht: '/zoek/?q=gemeenten',
}

// A page in a window of its own, of which nothing may go wrong and nothing may leave for elsewhere.
async function open(path, options = {}) {
  const context = await browser.newContext({ bypassCSP: false, ...options })
  const page = await context.newPage()
  const faults = []
  page.on('console', one => {
    if (one.type() === 'error' && !one.text().startsWith('Failed to load')) faults.push(one.text())
  })
  page.on('response', one => one.status() >= 400 && faults.push(`${one.status()} ${one.url()}`))
  page.on('pageerror', one => faults.push(String(one)))
  page.on('request', one => {
    const own = one.url().startsWith(address) || one.url().startsWith('file:') || one.url().startsWith('data:')
    if (!own) faults.push(`a request to ${one.url()}`)
  })
  const target = path.startsWith('file:') ? path : address + path
  const answer = await page.goto(target)
  if (answer && !target.startsWith('file:')) assert.equal(answer.status(), 200, target)
  const close = async () => {
    assert.deepEqual(faults, [], path)
    await context.close()
  }
  return { page, close }
}

const WINDOWS = {
  breed: { viewport: { width: 1200, height: 900 } },
  donker: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
  smal: { viewport: { width: 390, height: 844 } },
  smaldonker: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  smalst: { viewport: { width: 320, height: 640 } },
}

let looked = 0
for (const [kind, path] of Object.entries(KINDS)) {
  for (const [name, window] of Object.entries(WINDOWS)) {
    const { page, close } = await open(path, window)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(width <= window.viewport.width, `${path} runs off a page of ${window.viewport.width}: ${width}`)
    assert.equal(await page.locator('h1').count(), 1, path)
    // Its policy keeps scripts of others out: the judge is put in past it.
    const judged = await browser.newContext({ ...window, bypassCSP: true })
    const judge = await judged.newPage()
    await judge.goto(address + path)
    await judge.addScriptTag({ content: axe })
    const found = await judge.evaluate(() =>
      axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
    const told = found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3).join(' | ')}`)
    assert.deepEqual(told, [], `${path} (${name})`)
    await judged.close()
    if (pictures) await page.screenshot({ path: join(pictures, `site-${kind}-${name}.png`), fullPage: true })
    looked += 1
    await close()
  }
}

// From the front to one sentence, as a reader goes.
{
  const { page, close } = await open('/', WINDOWS.breed)
  await page.click('a.knop >> nth=0')
  assert.match(page.url(), /begroting\/(2025\.\.)?2026\//)
  await page.locator('main a[href*="XXV/"]').first().click()
  await page.goto(address + KINDS.hoofdstuk)
  await page.locator('ul.artikelen a').first().click()
  assert.match(page.url(), /begroting\/2026\/XXV\/1\//)
  const sentence = page.locator('main a[href^="#a-"]').first()
  const anchor = await sentence.getAttribute('href')
  await sentence.click()
  assert.ok(page.url().endsWith(anchor))
  assert.equal(await page.locator(anchor).count(), 1)
  await page.locator('a.knop').first().click()
  assert.match(page.url(), /begroting\/2025\.\.2026\/XXV\/1\//)
  assert.ok(await page.locator('ins').count() > 0 && await page.locator('del').count() > 0)
  await close()
}

// A search, asked on the page.
{
  const { page, close } = await open(KINDS.zoek, WINDOWS.smal)
  await page.fill('#q', 'gemeenten')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#uitkomst mark')
  assert.ok(await page.locator('#uitkomst a').count() > 0)
  await close()
}

// By keyboard alone: the first stop leads past the head of the page.
{
  const { page, close } = await open(KINDS.vergelijking, WINDOWS.breed)
  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement.getAttribute('href'))
  assert.ok(first?.startsWith('#'), `the first stop leads to ${first}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  const hash = await page.evaluate(() => location.hash)
  assert.ok(hash.length > 1, 'n goes to the next change')
  await close()
}

// Without JavaScript nothing is missing that is read; and from a folder the pages are the same.
for (const path of Object.values(KINDS)) {
  const text = async (target, options) => {
    const { page, close } = await open(target, { ...WINDOWS.breed, ...options })
    const read = await page.locator('main').innerText()
    await close()
    return read
  }
  const bare = await text(path, { javaScriptEnabled: false })
  assert.ok(bare.length > 80, path)
  if (path.includes('?')) continue
  const file = `file://${folder}${path}index.html`
  assert.equal(await text(file, { javaScriptEnabled: false }), bare, path)
}

// On paper.
{
  const { page, close } = await open(KINDS.vergelijking, WINDOWS.breed)
  const pdf = await page.pdf({ format: 'A4' })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  assert.ok(pages >= 1 && pages <= 3, `${pages} pages`)
  await close()
}

await browser.close()
console.log(`${looked} views of ${Object.keys(KINDS).length} kinds of pages have no fault`)
