/**
 * The floors of src/core from the ground up: a folder may import folders of the floors below its own, none beside it and none above.
 * docs/ARCHITECTURE.md draws them, each folder's README.md says what it is for.
 */
const floors = [
  ["text"],
  ["amount"],
  ["declare"],
  ["model"],
  ["formula", "guide", "list", "performance", "state", "terms"],
  ["catalogue", "identity"],
  ["layout", "locate"],
  ["data", "finding"],
  ["formless", "plan", "sentences"],
  ["narrate"],
  ["check"],
  ["diagnose"],
  ["report"],
  ["adopt", "balance", "import", "packFile", "pages", "repair", "review"],
  ["lastYear", "publish", "refresh"],
];

module.exports = { floors };
