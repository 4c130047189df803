/**
 * @file The photos of a folder as WebP in three widths, two photos at a time, by sharp:
 * `node resize.js FOLDER OUT QUALITY EFFORT WIDTH...`
 */

"use strict";

const fs = require("node:fs/promises");
const path = require("node:path");
const sharp = require("sharp");

const [folder, out, quality, effort, ...widths] = process.argv.slice(2);
const how = { quality: Number(quality), effort: Number(effort) };
const AT_A_TIME = 2;

/** @param {string} name */
async function resize(name) {
  const upright = sharp(path.join(folder, name)).autoOrient();
  const { name: stem } = path.parse(name);
  await Promise.all(
    widths.map((width) =>
      upright
        .clone()
        .resize({ width: Number(width), withoutEnlargement: true })
        .webp(how)
        .toFile(path.join(out, `${stem}-${width}.webp`)),
    ),
  );
}

async function main() {
  sharp.cache(false);
  const names = (await fs.readdir(folder)).sort();
  const next = names.values();
  const work = async () => {
    for (const name of next) await resize(name);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

main();
