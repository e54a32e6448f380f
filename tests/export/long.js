// node long.js SHAPES TURTLE CYPHER: the Turtle conforms to the shapes, and a spoilt one does not; every statement of the Cypher
// script parses, and a spoilt one does not.
const fs = require("fs");
const { createRequire } = require("module");
const path = require("path");
const { pathToFileURL } = require("url");
const folder = process.env.NODE_PATH;
const from = createRequire(path.join(folder, "x.js"));
const { Parser, Store } = from("n3");

const store = text => new Store(new Parser().parse(text));

async function shacl(shapesFile, dataFile) {
  const main = from.resolve("rdf-validate-shacl");
  const { default: Validator } = await import(pathToFileURL(main));
  const validator = new Validator(store(fs.readFileSync(shapesFile, "utf8")));
  const turtle = fs.readFileSync(dataFile, "utf8");
  const report = await validator.validate(store(turtle));
  if (!report.conforms) {
    for (const r of report.results.slice(0, 20)) console.log(`${r.focusNode?.value} ${r.path?.value ?? ""} ${r.sourceConstraintComponent?.value}`);
    throw new Error(`${report.results.length} violations of the shapes`);
  }
  const spoilt = turtle.replaceAll('ent:modality "asserted"', 'ent:modality "perhaps"').replace(/prov:wasQuotedFrom <[^>]*>/, "prov:wasQuotedFrom <nowhere>");
  const faults = (await validator.validate(store(spoilt))).results.length;
  if (faults < 2) throw new Error(`the spoilt Turtle has ${faults} violations`);
  console.log("SHACL: conforms; a spoilt one does not");
}

function cypher(file) {
  const antlr = from("antlr4").default;
  const { CypherLexer, CypherParser } = from("@neo4j-cypher/antlr4");
  const faults = text => {
    let count = 0;
    const listener = { syntaxError: () => count++, reportAmbiguity() {}, reportAttemptingFullContext() {}, reportContextSensitivity() {} };
    const lexer = new CypherLexer(new antlr.InputStream(text));
    const parser = new CypherParser(new antlr.CommonTokenStream(lexer));
    for (const part of [lexer, parser]) {
      part.removeErrorListeners();
      part.addErrorListener(listener);
    }
    parser.cypher();
    return count;
  };
  // The grammar is older than `CREATE CONSTRAINT … FOR`, the first line.
  const statements = fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  for (const statement of statements) if (faults(statement)) throw new Error(`no Cypher: ${statement}`);
  if (!faults(statements[0].replace("})", ")"))) throw new Error("a spoilt statement parses");
  console.log(`Cypher: ${statements.length} statements parse; a spoilt one does not`);
}

shacl(process.argv[2], process.argv[3])
  .then(() => cypher(process.argv[4]))
  .catch(error => {
    console.log(error.stack);
    process.exit(1);
  });
