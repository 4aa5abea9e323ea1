// TextSink: where a long text goes piece by piece, so that nobody has to hold all of it.
#pragma once

#include <string_view>

namespace attache {

class TextSink {
public:
    TextSink() = default;
    TextSink(const TextSink&) = delete;
    TextSink& operator=(const TextSink&) = delete;
    virtual ~TextSink() = default;

    // Pieces come in order; one is valid during the call only.
    virtual void write(std::string_view piece) = 0;
};

}  // namespace attache
