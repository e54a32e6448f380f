#include "cli/failure.h"

#include <cstdio>
#include <exception>
#include <new>
#include <string>

#include "knowledge/error.h"

namespace entente::cli {
namespace {

int fail(const std::string& message, int status) {
  std::fflush(stdout);
  std::fprintf(stderr, "entente: %s\n", message.c_str());
  return status;
}

}  // namespace

int status_of(const std::function<int()>& work) {
  try {
    return work();
  } catch (const InputError& error) {
    return fail(error.what(), 1);
  } catch (const UsageError& error) {
    return fail(error.what(), 2);
  } catch (const StoreError& error) {
    return fail(error.what(), 3);
  } catch (const NothingFound& error) {
    return fail(error.what(), 4);
  } catch (const std::bad_alloc&) {
    return fail("out of memory", 3);
  } catch (const std::exception& error) {
    return fail(error.what(), 1);
  }
}

}  // namespace entente::cli
