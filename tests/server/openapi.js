// node openapi.js FILE: the description is valid OpenAPI 3.1, and a spoilt one is not.
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");
const { pathToFileURL } = require("url");
const from = createRequire(path.join(process.env.NODE_PATH, "x.js"));

async function main() {
  const { Validator } = await import(pathToFileURL(from.resolve("@seriousme/openapi-schema-validator")));
  const description = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
  const result = await new Validator().validate(structuredClone(description));
  if (!result.valid) throw new Error(JSON.stringify(result.errors).slice(0, 2000));
  delete description.info.title;
  if ((await new Validator().validate(description)).valid) throw new Error("a description without a title passes");
  console.log(`OpenAPI: valid, ${Object.keys(description.paths).length} paths; a spoilt one is not`);
}

main().catch(error => {
  console.log(error.stack);
  process.exit(1);
});
