/* The search of the site. Its words lie in blocks of articles, loaded as scripts since a page on a disk may not fetch. */
"use strict";
(function () {
  const letters = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ئ": "ي", "ی": "ي", "ې": "ي", "ؤ": "و", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڨ": "ق", "ء": "", "ـ": "" };
  const number = (char) => String((char.codePointAt(0) - (char < "۰" ? 0x660 : 0x6f0)));
  const fold = (text) => text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").replace(/[٠-٩۰-۹]/g, number)
    .replace(/[\u0621-\u06d3]/g, (char) => letters[char] ?? char).toLowerCase();
  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  window.newsroomFold = fold;

  const query = new URLSearchParams(location.search).get("q") || "";
  const wanted = words(query);
  const field = document.getElementById("q");
  const found = document.getElementById("found");
  const count = document.getElementById("count");
  const most = 50;
  let total = 0;
  let left = 0;
  const shown = [];

  const load = (path) => {
    const script = document.createElement("script");
    script.src = path;
    script.onerror = () => { if (path.includes("blocks")) count.textContent = "تعذّر تحميل كلمات البحث."; else done(); };
    document.head.append(script);
  };

  /* 2 for a word of the headline, 1 for a word anywhere, 0 for none */
  const rank = (row) => {
    const head = " " + words(row[1]).join(" ");
    const all = " " + row[5];
    let sum = 0;
    for (const word of wanted) {
      const bare = word.startsWith("ال") && word.length > 4 ? word.slice(2) : word;
      const at = (text) => [word, bare, "ال" + bare, "و" + word].some((form) => text.includes(" " + form));
      if (at(head)) sum += 2; else if (at(all)) sum += 1; else return 0;
    }
    return sum;
  };

  const draw = () => {
    shown.sort((a, b) => b.rank - a.rank || (a.row[4] < b.row[4] ? 1 : -1));
    found.replaceChildren(...shown.slice(0, most).map(({ row }) => {
      const card = document.createElement("div");
      card.className = "card bare";
      const body = document.createElement("div");
      const kick = document.createElement("p");
      kick.className = "kick";
      kick.textContent = row[2];
      const head = document.createElement("h2");
      const link = document.createElement("a");
      link.href = "articles/" + row[0] + ".html";
      link.textContent = row[1];
      head.append(link);
      const time = document.createElement("time");
      time.dateTime = row[4];
      time.textContent = row[3];
      body.append(kick, head, time);
      card.append(body);
      return card;
    }));
    const said = new Intl.NumberFormat("ar-u-nu-latn").format(total);
    count.textContent = left ? "جارٍ البحث…" : total === 0 ? "لا نتائج لعبارة «" + query + "»." : total === 1 ? "نتيجة واحدة." : total === 2 ? "نتيجتان." : total < 11 ? said + " نتائج." : said + " نتيجة.";
  };

  const done = () => { left -= 1; if (left === 0) draw(); };

  window.newsroomSearch = (block, rows) => {
    for (const row of rows) {
      const sum = rank(row);
      if (sum) { total += 1; shown.push({ row, rank: sum }); }
    }
    done();
  };

  window.newsroomBlocks = (blocks) => {
    left = blocks.length;
    if (!left) draw();
    for (const block of blocks) load("search/" + block + ".js");
  };

  field.value = query;
  if (wanted.length) {
    document.title = query + " | " + document.title;
    load("search/blocks.js");
  } else {
    field.focus();
  }
})();
