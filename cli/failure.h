// Every error becomes one line on stderr and an exit status: 1 input, 2 use, 3 database, 4 nothing
// found.
#pragma once

#include <functional>

namespace entente::cli {

/// What the work returns, or the status of the error that ended it, which has then been told.
int status_of(const std::function<int()>& work);

}  // namespace entente::cli
