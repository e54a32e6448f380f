// The one family of exceptions: each carries a message for the user (what, where, what to do), in
// one line. The kind decides the exit status of the program (cli/main.cpp); nothing of it crosses a
// thread or `main`.
#pragma once

#include <stdexcept>
#include <string>

namespace entente {

/// Base of all errors that a user can be told of.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An input (file, line, article) cannot be taken; the rest goes on. Exit status 1.
class InputError : public Error {
 public:
  using Error::Error;
};

/// The program was asked for something it cannot do or does not understand. Exit status 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// The database cannot be used: damaged, locked, read-only, newer, disk full. Exit status 3.
class StoreError : public Error {
 public:
  using Error::Error;
};

/// The question is understood and has no answer. Exit status 4.
class NothingFound : public Error {
 public:
  using Error::Error;
};

}  // namespace entente
