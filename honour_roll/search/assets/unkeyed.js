/* Words that a keyboard left in Telex or VNI keys: "nguyeenx", "dduwcs", "nguye6n4", "d9u7c1". */

const CIRCUMFLEX = "\u0302", BREVE = "\u0306", HORN = "\u031b", BAR = "đ";
const TELEX_TONES = { f: "\u0300", r: "\u0309", x: "\u0303", s: "\u0301", j: "\u0323", z: "" };
const VNI_TONES = { 2: "\u0300", 3: "\u0309", 4: "\u0303", 1: "\u0301", 5: "\u0323", 0: "" };

/* The word that was meant, in NFC; "" where no key was left in it. */
function unkeyed(word) {
  const typed = word.toLowerCase();
  if (!/^[a-z]*[a-z0-9]*$/.test(typed) || !/[a-z]/.test(typed)) return "";
  const digits = /[0-9]/.test(typed);
  const letters = [];
  let tone = "", used = false;
  for (const key of typed) {
    const tones = digits ? VNI_TONES : TELEX_TONES;
    if (key in tones && letters.some(isVowel)) {
      tone = tones[key];
      used = true;
    } else if (digits ? shapedByDigit(letters, key) : shapedByLetter(letters, key)) {
      used = true;
    } else {
      letters.push({ base: key, shape: "" });
    }
  }
  if (!used || letters.some((letter) => /[0-9]/.test(letter.base))) return "";
  joinHorns(letters);
  return written(letters, tone);
}

function isVowel(letter) {
  return "aeiouy".includes(letter.base);
}

function shapedByLetter(letters, key) {
  if (key === "w") {
    if (!horn(letters)) letters.push({ base: "u", shape: HORN });
    return true;
  }
  if (key === "d") return bar(letters);
  return "aeo".includes(key) && shape(letters, key, CIRCUMFLEX);
}

function shapedByDigit(letters, key) {
  if (key === "6") return shape(letters, "aeo", CIRCUMFLEX);
  if (key === "7") return horn(letters);
  if (key === "8") return shape(letters, "a", BREVE);
  return key === "9" && bar(letters);
}

/* Puts a mark on the last plain letter that is one of `bases`. */
function shape(letters, bases, mark) {
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const letter = letters[at];
    if (bases.includes(letter.base) && !letter.shape) {
      letter.shape = mark;
      return true;
    }
  }
  return false;
}

function bar(letters) {
  const first = letters[0];
  if (!first || first.base !== "d" || first.shape) return false;
  first.shape = BAR;
  return true;
}

/* w and 7: ă in "hoawc", ư in "muaw", ơ elsewhere; "uo" becomes "ươ" later. */
function horn(letters) {
  const plain = letters.map((letter) => (letter.shape ? "." : letter.base)).join("");
  if (/(^|[^q])ua$/.test(plain)) return shape(letters, "u", HORN);
  const vowel = /([aou])[^aou]*$/.exec(plain);
  return Boolean(vowel) && shape(letters, vowel[1], vowel[1] === "a" ? BREVE : HORN);
}

/* Of "uo" with a horn on one letter both have it, unless the syllable ends there ("thuở"). */
function joinHorns(letters) {
  for (let at = 0; at + 2 < letters.length; at += 1) {
    const [one, two] = [letters[at], letters[at + 1]];
    if (at > 0 && letters[at - 1].base === "q") continue;
    if (one.base === "u" && two.base === "o" && (one.shape === HORN) !== (two.shape === HORN)) {
      one.shape = two.shape = HORN;
    }
  }
}

function written(letters, tone) {
  const at = tonePlace(letters);
  return letters
    .map(({ base, shape: mark }, number) =>
      (mark === BAR ? BAR : base + mark) + (number === at ? tone : ""))
    .join("")
    .normalize("NFC");
}

/* Where the tone stands: on the last letter with a mark, on the last vowel before a consonant,
   else on the middle one of three or the first; -1 where there is no vowel yet ("dd"). */
function tonePlace(letters) {
  let first = letters.findIndex(isVowel);
  if (first < 0) return -1;
  let end = first;
  while (end < letters.length && isVowel(letters[end])) end += 1;
  const [one, two] = [letters[first - 1], letters[first]];
  const glides = one && two && !two.shape && end - first > 1
    && ((one.base === "q" && two.base === "u") || (one.base === "g" && two.base === "i"));
  if (glides) first += 1;
  for (let at = end - 1; at >= first; at -= 1) if (letters[at].shape) return at;
  if (end < letters.length) return end - 1;
  return end - first > 2 ? first + 1 : first;
}
