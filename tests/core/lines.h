// Lists of lines that a failed check prints.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

using Lines = std::vector<std::string>;

namespace doctest {

template <>
struct StringMaker<Lines> {
    static String convert(const Lines& lines) {
        std::string text;
        for (const std::string& line : lines) text += "\n    " + line;
        return text.c_str();
    }
};

}  // namespace doctest
