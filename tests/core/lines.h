// Lists of lines that a failed check prints.
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

using Lines = std::vector<std::string>;

namespace doctest {

template <>
struct StringMaker<Lines> {
    static String convert(const Lines& lines) {
        std::string text;
        for (const std::string& line : lines)
            text += "\n    " + line;
        return text.c_str();
    }
};

}  // namespace doctest
