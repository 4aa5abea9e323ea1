// Result<T>: a value, or an error that a person can act on. For operations that fail as a whole;
// what fails in part reports a Warning (base/diagnostics.h) and goes on.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace attache {

// What went wrong and what to do about it, in one line without a final full stop.
struct Error {
    std::string message;
};

template <class T>
class [[nodiscard]] Result {
public:
    // Implicit, so that a function can simply return either.
    Result(T value) : content_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
    Result(Error error) : content_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const { return std::holds_alternative<T>(content_); }
    explicit operator bool() const { return has_value(); }

    // Requires has_value().
    [[nodiscard]] T& value() & {
        assert(has_value());
        return *std::get_if<T>(&content_);
    }
    [[nodiscard]] const T& value() const& {
        assert(has_value());
        return *std::get_if<T>(&content_);
    }
    [[nodiscard]] T&& value() && {
        assert(has_value());
        return std::move(*std::get_if<T>(&content_));
    }

    // Requires !has_value().
    [[nodiscard]] const Error& error() const {
        assert(!has_value());
        return *std::get_if<Error>(&content_);
    }

private:
    std::variant<T, Error> content_;
};

}  // namespace attache
