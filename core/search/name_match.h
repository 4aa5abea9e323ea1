// How well what somebody typed fits a name of several words: of an actor, a section, a command.
#pragma once

#include <string>
#include <vector>

#include "search/word_match.h"

namespace attache {

// The words of a text, each in letters.
using Letters = std::vector<std::u32string>;

// Words and numbers as the tokens of a report are made, so that "U.S.-led" fits "u.s. - led".
[[nodiscard]] Letters letter_words(std::string text);

// 0 .. 1: how much a fit is worth.
[[nodiscard]] double quality(WordMatch match);

// The mean over the typed words, each of which must fit one of the name's; a name that begins with the first of them
// comes before one that holds it elsewhere. 0: it does not fit.
[[nodiscard]] double name_score(const Letters& typed, const Letters& name);

}  // namespace attache
