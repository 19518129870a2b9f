// The mistakes: `review` are those that somebody met who tried to contribute, `own` those that the people of this project wrote down before they
// looked at what the program says. `says` is what a helpful finding says, in its code, its message or its hint.
const page = 'move/knee-rolls.md';
const term = 'glossary/osteophyte.md';

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.from([0, 0, 0, 0]), Buffer.from('mif1heic'), Buffer.alloc(64)]);

const all = [];
let list = 'review';
const inPage = (name, edit, says, file = page, on = page) => all.push({ list, name, page: on, file, edit, says });
const body = (name, text, says) => inPage(name, source => `${source.trimEnd()}\n\n${text}\n`, says);
const top = (name, from, to, says) => inPage(name, source => {
  if (!from.test(source)) throw new Error(`${name}: the page has no such line`);
  return source.replace(from, to);
}, says);
const fresh = (name, text, says, file = 'move/new-move.md') => inPage(name, () => text, says, file);
const files = (name, change, says, file) => all.push({ list, name, change, says, file });
const right = (name, text) => all.push({ list, name, page, file: page, edit: source => `${source.trimEnd()}\n\n${text}\n`, isRight: true });
const reference = (name, entry, says, file = 'references.yml') => files(name, ({ read, write }) => write('references.yml', `${read('references.yml').trimEnd()}\n\n${entry}\n`), says, file);
const entry = (more, id = 'warm2020') => `  - id: ${id}\n    type: webpage\n    title: A page about warmth\n    author:\n      - { literal: A society }\n    URL: https://example.org/warm\n    verified: true\n    supports: Warmth feels good.\n${more}`;

// Front matter
top('list with a wrong indent', /^ {2}- (.*)\n {2}- (.*)$/m, '  - $1\n    - $2', /key point|list|indent|dash/i);
top('nested key at the margin', /^ {2}does:$/m, 'does:', /YAML|indent|does/i);
top('curly quotes around a key', /^title:/m, '“title”:', /quot|“title”|curly/i);
top('curly quotes around a value', /^title: (.*)$/m, 'title: “$1”', /quot/i);
top('front matter never closed', /\n---\n\n/, '\n\n', /never closed|front matter/i);
top('front matter closed by a dash', /\n---\n\n/, '\n—\n\n', /never closed|---/i);
top('front matter closed by two dashes', /\n---\n\n/, '\n--\n\n', /never closed|---/i);
top('tab in YAML', /^ {2}- /m, '\t- ', /tab/i);
top('date in words', /^reviewed: .*$/m, 'reviewed: 3 March 2026', /date|year-month-day/i);
top('date with slashes', /^reviewed: .*$/m, 'reviewed: 03/03/2026', /date|year-month-day/i);
top('impossible date', /^reviewed: .*$/m, 'reviewed: 2026-02-31', /date|day|calendar/i);
top('colon in a value', /^description: .*$/m, 'description: Knee rolls: how to do them', /colon|quot/i);
top('apostrophe in single quotes', /^title: .*$/m, "title: 'What's a knee roll'", /quot|apostrophe/i);
top('misspelt draft', /^title:/m, 'darft: true\ntitle:', /darft.*draft/is);
top('Draft with a capital', /^title:/m, 'Draft: true\ntitle:', /Draft/);
top('draft: yes', /^title:/m, 'draft: yes\ntitle:', /true or false/i);
top('related by title', /^ {2}- pelvic-tilt.md$/m, '  - Cat-cow', /no page.*Cat-cow|path/is);
top('moreHelp without https', /url: https:\/\/www\.csp\.org/, 'url: www.csp.org', /https|address/i);
// Body
body('heading of level one', '# Another title', /title|first-level|##/i);
body('level skipped', '## One\n\nText.\n\n#### Three\n\nText.', /level/i);
body('heading without a blank', '##What may help', /## |blank|heading/i);
body('bold in place of a heading', '**What may help**\n\nText follows.', /bold|heading/i);
body('bullets of a word processor', '• one thing\n• another thing', /list|bullet|- /i);
body('odd characters of a word processor', 'A soft\u00ADhyphen, a zero\u200Bwidth and a line\u2028end.', /character|U\+|hidden/i);
body('pasted HTML', '<p class="MsoNormal">Text.</p>', /HTML/i);
body('br of HTML', 'One line<br>another.', /HTML|<br>/i);
body('link to the live site', 'See [knee rolls](https://the-quiet-back.netlify.app/move/cat-cow/).', /own|this site|\.md/i);
body('link to the preview', 'See [knee rolls](http://localhost:5080/move/cat-cow/).', /localhost|this machine|\.md/i);
body('path of Windows', 'See [plan](C:\\Users\\Anna\\plan.docx).', /not allowed|input|folder/i);
body('address of a file', 'See [plan](file:///Users/anna/plan.pdf).', /not allowed|input|file/i);
right('published path', 'See [the cat-cow](/move/cat-cow/).');
right('path without extension', 'See [the cat-cow](cat-cow).');
body('brackets swapped', 'See (the cat-cow)[cat-cow.md].', /bracket|link|swap/i);
body('blank between brackets', 'See [the cat-cow] (cat-cow.md).', /blank|space|link/i);
body('www without https', 'See [the NHS](www.nhs.uk/conditions/back-pain).', /https/i);
body('link of a wiki', 'See [[cat-cow]].', /\[\[|link/i);
body('picture with a blank in its name', '![A pack.](../figures/warm pack.svg "A pack.")', /blank|space|picture|image/i);
files('huge photograph', ({ write, read }) => { write('figures/pack.jpg', jpeg(4032, 3024)); write(page, `${read(page)}\n![A pack in a towel.](../figures/pack.jpg "It is warm.")\n`); }, /large|wide|pixels|place|photo|byte/i, /pack\.jpg|knee-rolls/);
files('HEIC', ({ write, read }) => { write('figures/pack.heic', heic); write(page, `${read(page)}\n![A pack in a towel.](../figures/pack.heic "It is warm.")\n`); }, /HEIC|browser|JPEG/i, /pack\.heic|knee-rolls/);
files('HEIC called JPG', ({ write, read }) => { write('figures/pack.jpg', heic); write(page, `${read(page)}\n![A pack in a towel.](../figures/pack.jpg "It is warm.")\n`); }, /HEIC|is no JPEG|not a JPEG|picture/i, /pack\.jpg|knee-rolls/);
body('picture in another case', '![The spine from the side.](../figures/FIG01-spine-side.svg "A spine.")', /fig01|no file/);
body('curly quotes around a caption', '![A spine.](../figures/fig01-spine-side.svg “A spine.”)', /quot|picture|image|caption/i);
body('picture without alternative', '![](../figures/fig01-spine-side.svg "A spine.")', /alternative/i);
inPage('title of another page', source => source.replace(/^title: .*$/m, 'title: Cat-cow stretch').replace(/^description: .*$/m, 'description: Another page with the title of a page that is there already, for no good reason.'), /title/i, 'move/new-move.md');
fresh('alias of another term', '---\ntitle: Facet pairs\ndefinition: Two joints.\naliases: [facet joint]\ndraft: true\n---\n\nText.\n', /two terms|another term|already|stands for/i, 'glossary/facet-pairs.md');
body('emphasis never closed', 'This is **very important and never ends.', /\*\*|bold|emphasis/i);
body('block never closed', '::: note\nText.', /never closed/i);
body('block misspelt', '::: nte\nText.\n:::', /nte.*note/is);
body('citation with a comma', 'A claim [@kawchuk2015, @unsworth1971]. [evidence: some]', /semicolon|;/i);
body('citation with a capital', 'A claim [@Kawchuk2015]. [evidence: some]', /kawchuk2015/);
body('citation without @', 'A claim [kawchuk2015]. [evidence: some]', /@kawchuk2015/);
body('citation outside brackets', 'A claim @kawchuk2015. [evidence: some]', /\[@kawchuk2015\]/);
body('unknown label', 'A claim [@kawchuk2015]. [evidence: strong]', /label/i);
right('label with a capital', 'A claim [@kawchuk2015]. [evidence: Some]');
right('label without a blank', 'A claim [@kawchuk2015]. [evidence:some]');
body('label in round brackets', 'A claim [@kawchuk2015]. (evidence: some)', /\[evidence|bracket|how sure/i);
body('table with a cell too few', 'Table: Packs\n\n| Pack | Heat |\n|---|---|\n| Wheat |', /cell|column/i);
body('table with a cell too many', 'Table: Packs\n\n| Pack | Heat |\n|---|---|\n| Wheat | warm | 3 |', /cell|column/i);
body('table without a rule', '| Pack | Heat |\n| Wheat | warm |', /table|---/i);
right('list after a paragraph', 'You need these:\n- a mat\n- a towel');
body('numbers in a paragraph', 'Do this: 1. Lie down. 2. Bend your knees. 3. Roll.', /list|number|step/i);
// Files
files('UTF-16', ({ read, write }) => write('move/new-move.md', Buffer.from(`\uFEFF${read(page)}`, 'utf16le')), /UTF-8/i, 'move/new-move.md');
files('Windows-1252', ({ read, write }) => write('move/new-move.md', windows1252(`${read(page)}\nSchmerz für Rücken.\n`)), /UTF-8/i, 'move/new-move.md');
files('document of Word', ({ write }) => write('move/Warm pack.docx', 'PK\u0003\u0004'), /not published|left out|page|docx/i, /docx/);
files('files of the system', ({ write }) => { write('move/Thumbs.db', 'x'); write('move/desktop.ini', 'x'); }, /not published|left out|delete/i, /Thumbs|desktop/);
files('page called .md.txt', ({ read, write }) => write('move/new-move.md.txt', read(page)), /\.md|rename|page/i, /new-move/);
files('upper-case extension', ({ read, write }) => write('move/NEW.MD', other(read(page))), /name|address/i, /NEW/);
body('marks of a merge', '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other', /merge/i);
top('marks of a merge in YAML', /^title: (.*)$/m, '<<<<<<< HEAD\ntitle: $1\n=======\ntitle: Other\n>>>>>>> other', /merge/i);
reference('marks of a merge in the references', '<<<<<<< HEAD\n=======\n>>>>>>> other', /merge/i);
fresh('empty file', '', /front matter|empty/i);
files('name with an umlaut', ({ read, write }) => write('move/Rücken.md', other(read(page))), /name|address/i, /R.*cken/);
files('name with a blank', ({ read, write }) => write('move/warm pack.md', other(read(page))), /name|address/i, /warm pack/);
files('copy of a page', ({ copy }) => copy(page, 'move/knee-rolls copy.md'), /copy/i, 'move/knee-rolls copy.md');
files('copy of a term', ({ copy }) => copy(term, 'glossary/osteophyte - Copy.md'), /copy/i, 'glossary/osteophyte - Copy.md');
fresh('no front matter', 'Just some text about backs.\n', /front matter/i);
fresh('blank line first', '\n---\ntitle: A move\ndescription: A move that begins after a blank line, which is easy to overlook in a file.\n---\n\nText.\n', /front matter|first line/i);
reference('reference without id', entry('').replace('- id: warm2020\n    type', '- type'), /`id`/);
reference('reference with a wrong indent', entry('').replace(/^ {2}- id/, ' - id'), /YAML|indent|blanks|spaces/i);
reference('id that is there', entry('', 'kawchuk2015'), /kawchuk2015/);
reference('id with a capital', entry('', 'Warm2020'), null);
all.at(-1).isRight = true;
reference('DOI as an address', entry('    DOI: https://doi.org/10.1000/abc'), null);
all.at(-1).isRight = true;
reference('colon in the title', entry('').replace('A page about warmth', 'Warmth: a page'), /colon|quot/i);
reference('author as text', entry('').replace('author:\n      - { literal: A society }', 'author: A society'), /author/i);
fresh('RTF called .md', '{\\rtf1\\ansi A page.}', /RTF|Word|plain text/i);
files('Word called .md', ({ write }) => write('move/new-move.md', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff])), /Word|ZIP|text|UTF-8/i, 'move/new-move.md');
fresh('term without a definition', '---\ntitle: Warm pack\ndraft: true\n---\n\nText.\n', /definition/, 'glossary/warm-pack.md');
body('emoji as a bullet', '✅ one thing\n✅ another thing', /list|bullet|emoji|- /i);

list = 'own';
top('no blank after a colon', /^title: /m, 'title:', /blank|space|colon|title/i);
top('key twice', /^title: (.*)$/m, 'title: $1\ntitle: Another', /twice|already|duplicate|title/i);
top('title left empty', /^title: .*$/m, 'title:', /title/i);
top('description left out', /^description: .*\n/m, '', /description/i);
top('type that is none', /^type: .*$/m, 'type: excercise', /exercise/i);
top('list written as one text', /^keyPoints:\n( {2}- .*\n)+/m, 'keyPoints: Move slowly, and stop if it hurts.\n', /keyPoints|list/i);
top('one bracket missing', /^facts: \[(.*)\]$/m, 'facts: [$1', /YAML|bracket|\]/i);
top('unknown fact', /^facts: \[/m, 'facts: [F999, ', /F999/);
top('fact of another page', /^facts: \[/m, 'facts: [F25, ', /F25/);
top('review in the future', /^reviewed: .*$/m, 'reviewed: 2031-01-01', /future|the site is built on/i);
top('due before reviewed', /^reviewDue: .*$/m, 'reviewDue: 2026-01-01', /review/i);
top('related page that is gone', /^ {2}- pelvic-tilt.md$/m, '  - cat-cows.md', /cat-cow/);
top('related to itself', /^ {2}- pelvic-tilt.md$/m, '  - knee-rolls.md', /itself|this page|related/i);
body('link without an address', 'See [the cat-cow]().', /link|address|empty/i);
body('link without words', 'See [](cat-cow.md).', /words|text|name/i);
body('link called here', 'For more, click [here](cat-cow.md).', /here|words|says/i);
body('heading that is not there', 'See [the steps](cat-cow.md#no-such-heading).', /heading|#/i);
body('two pages with one link text', 'See [this move](cat-cow.md) and [this move](bridge.md).', /another place|this move/i);
body('mail address without mailto', 'Write to [us](help@example.org).', /mailto|no file|mail/i);
body('double @', 'A claim [@@kawchuk2015]. [evidence: some]', /@kawchuk2015/);
body('label before the full stop', 'A claim [@kawchuk2015] [evidence: some].', /label|full stop|sentence/i);
body('label without a source', 'Knee rolls work for most people. [evidence: good]', /source|cited/i);
body('label misspelt', 'A claim [@kawchuk2015]. [evidnce: some]', /evidence/i);
body('warning sign in words of its own', '::: care-cards emergncy\n:::', /emergency/i);
body('block with four colons', ':::: note\nText.\n:::', /never closed|colons/i);
body('block without a name', ':::\nText.\n:::', /name|block|:::/i);
body('code never closed', '```\nroll()\n', /never closed|```/i);
body('footnote without a note', 'Most people.[^one]', /\^one|footnote/i);
body('footnote that nothing names', 'Most people.\n\n[^one]: A note.', /\^one|footnote/i);
body('long sentence', `This is ${'a very '.repeat(20)}long sentence that nobody reads to its end.`, /words/i);
body('long paragraph', 'One thing is so. Two things are so. Three things are so. Four things are so. Five things are so.', /paragraph|sentences/i);
body('word that is avoided', 'Your back is misaligned.', /misalign|avoid|say/i);
body('advice to force', 'Push hard until it pops.', /force|pop|push|makes a sound/i);
body('American spelling of a number', 'Do it 3,5 times.', /3,5|number|point/i);
body('capitals to shout', 'STOP if it HURTS.', /capital|HURTS|STOP|spell|acronym/i);
body('term linked by hand to nothing', 'A [bone spur](../glossary/bone-spur.md) is common.', /osteophyte|no file/i);
body('picture of another host', '![A pack in a towel.](https://example.org/pack.jpg "It is warm.")', /host|outside|site/i);
files('page renamed without a redirect', ({ move }) => move('move/bridge.md', 'move/gentle-bridge.md'), /redirectFrom|no file `move\/bridge|no page `.*bridge/i, /published-urls|move|input|site|articles|index/);
files('drawing with a script', ({ write }) => write('figures/bad.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script></svg>'), /script/i, 'figures/bad.svg');
files('drawing cut off', ({ write }) => write('figures/bad.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g>'), /SVG|drawing/i, 'figures/bad.svg');
files('colour that does not follow', ({ write }) => write('figures/bad.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A square</title><rect width="9" height="9" fill="#333333"/></svg>'), /dark|colour/i, 'figures/bad.svg');
files('letters too small', ({ write }) => write('figures/bad.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 99"><title>A word</title><text y="20" font-size="8">small</text></svg>'), /pixels|letters|units/i, 'figures/bad.svg');

export const mistakes = all;


/** The same page under another title and description, so that it is no copy. */
function other(source) {
  return source.replace(/^title: .*$/m, 'title: Another gentle move').replace(/^description: .*$/m, 'description: Another gentle move for a stiff lower back, step by step, and when to leave it alone.').replace(/^shortTitle: .*\n/m, '').replace(/^facts: .*\n/m, '').replace(/^order: .*\n/m, '');
}

/** As old programs of Windows save it. */
function windows1252(text) {
  const curly = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, '…': 0x85 };
  return Buffer.from([...text].map(sign => curly[sign] ?? (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 0x3f)));
}

/** The head of a photograph of this size, as a camera writes it: with the place where it was taken. */
function jpeg(width, height) {
  const gps = Buffer.from('45786966000049492a000800000001002588040001000000' + '1a00000000000000' + '01000000010002000000' + '4e000000' + '00000000', 'hex');
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, (gps.length + 2) >> 8, (gps.length + 2) & 255]), gps]);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app1, frame, Buffer.alloc(3_000_000), Buffer.from([0xff, 0xd9])]);
}
