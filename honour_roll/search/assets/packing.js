/* Numbers as honour_roll/search/packing.py writes them. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGIT_OF = new Uint8Array(128);
for (let digit = 0; digit < 64; digit += 1) DIGIT_OF[DIGITS.charCodeAt(digit)] = digit;

function unpack(text) {
  const numbers = new Int32Array(text.length);
  let count = 0, number = 0, shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = DIGIT_OF[text.charCodeAt(at)];
    number |= (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
    } else {
      numbers[count] = number;
      count += 1;
      number = shift = 0;
    }
  }
  return numbers.subarray(0, count);
}

function unpackRising(text) {
  const numbers = unpack(text);
  for (let at = 1; at < numbers.length; at += 1) numbers[at] += numbers[at - 1];
  return numbers;
}
