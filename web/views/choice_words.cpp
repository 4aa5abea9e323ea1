#include "views/choice_words.h"

#include <algorithm>

namespace attache {

std::size_t ChoiceWords::exchange(std::size_t index, std::span<const std::string_view> names) {
    if (way_ == Way::Write) {
        if (index != 0 && index < names.size()) words_.emplace_back(names[index]);
        return index;
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
        const auto word = std::find(words_.begin(), words_.end(), names[i]);
        if (word == words_.end()) continue;
        words_.erase(word);
        return i;
    }
    return 0;
}

void ChoiceWords::text(std::string& value, std::string_view prefix) {
    if (way_ == Way::Write) {
        if (!value.empty()) words_.push_back(std::string(prefix) + value);
        return;
    }
    value.clear();
    const auto word = std::find_if(words_.begin(), words_.end(), [&](const std::string& each) {
        return each.size() > prefix.size() && each.starts_with(prefix);
    });
    if (word == words_.end()) return;
    value = word->substr(prefix.size());
    words_.erase(word);
}

}  // namespace attache
