// ChoiceWords: between what a person chose within a view - the flows of aid, a logarithmic scale - and the words that
// stand for it in links ("show=flows,log"). A view lists its choices once, in one function, for both ways. No ImGui.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attache {

class ChoiceWords {
public:
    enum class Way : bool { Read, Write };

    static ChoiceWords reading(std::vector<std::string> words) { return {Way::Read, std::move(words)}; }
    static ChoiceWords writing() { return {Way::Write, {}}; }

    [[nodiscard]] bool reads() const { return way_ == Way::Read; }
    // Written: the words. Read: those that no choice has taken.
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

    // One of `names`, in the enum's order. The first is the default and is not written; read, it is what no word says.
    template <class Enum, std::size_t N>
    void choice(Enum& value, const std::array<std::string_view, N>& names) {
        const std::size_t index = exchange(static_cast<std::size_t>(value), names);
        value = static_cast<Enum>(index);
    }
    // `name` stands when it is true.
    void flag(bool& value, std::string_view name) {
        const std::array<std::string_view, 2> names{"", name};
        value = exchange(value ? 1 : 0, names) == 1;
    }
    // A free text after `prefix`, as "unit:EUR"; empty: none.
    void text(std::string& value, std::string_view prefix);

private:
    ChoiceWords(Way way, std::vector<std::string> words) : way_(way), words_(std::move(words)) {}

    std::size_t exchange(std::size_t index, std::span<const std::string_view> names);

    Way way_;
    std::vector<std::string> words_;
};

}  // namespace attache
