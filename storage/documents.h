// Documents into the file and out of it, with all they tell. Works inside an open transaction;
// Merger::settle() afterwards makes the merged facts true again.
#pragma once

#include <string>

#include "storage/actors.h"
#include "storage/dictionaries.h"
#include "storage/merger.h"
#include "storage/store.h"

namespace entente::storage {

class Documents {
 public:
  Documents(const Sqlite& db, Actors& actors, Dictionaries& dictionaries, Merger& merger)
      : db_(db), actors_(actors), dictionaries_(dictionaries), merger_(merger) {}

  /// The extraction has been validated. `changed` is raised where anything was written.
  IngestResult put(const IngestItem& item, bool& changed);
  /// Takes the document out.
  void remove(Number document);
  /// Takes the path off its document, and the document out where that was its last.
  /// False where no document is known by that path.
  bool remove_path(const std::string& path);
  /// Enters all current documents' facts anew, after the merged ones were emptied.
  void enter_all();
  /// Chooses among the versions of every address anew.
  void choose_all_current();

 private:
  Number insert(const IngestItem& item, const std::string& key, std::string_view kind,
                const std::string& hash);
  void insert_sentences(Number document, const Extraction& extraction);
  void insert_facts(Number document, const Extraction& extraction);
  void insert_evidence(Number document, int fact, std::int64_t ordinal, std::int64_t nth,
                       const Evidence& evidence, const Extraction& extraction);
  /// Of documents of one publisher and address only the latest counts.
  void choose_current(const std::optional<std::string>& url,
                      const std::optional<std::string>& source);
  void set_current(Number document, bool current);

  const Sqlite& db_;
  Actors& actors_;
  Dictionaries& dictionaries_;
  Merger& merger_;
};

/// How the store knows a document: "id" where the key is the id it was given, "address" where it is
/// its url, else "content" (known by its path: its key is a hash of what it is).
std::string_view kind_of_key(const Document& document);
/// "sha256:…" over text, title, date, source and url.
std::string content_key(const Document& document);
/// Hash of the whole extraction; for a document known by its path without key and id.
std::string extraction_hash(const Extraction& extraction);

}  // namespace entente::storage
