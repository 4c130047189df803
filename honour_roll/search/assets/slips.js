/* Whether two words differ by one slip: a letter too many, missing, wrong, or swapped with its
   neighbour. */

function withinOneSlip(one, two) {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head
    && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail += 1;
  const left = short.length - head - tail;
  if (left === 0) return true;
  if (long.length > short.length) return false;
  return left === 1
    || (left === 2 && short[head] === long[head + 1] && short[head + 1] === long[head]);
}
