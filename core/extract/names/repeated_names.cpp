#include "extract/names/repeated_names.h"

#include <algorithm>

#include "extract/names/name_window.h"

namespace attache {

namespace {

// A short form and the span that it stands for; several may begin with the same word.
struct ShortForm {
    TokenRange tokens;  // where its words can be read
    NameId full;
    std::uint32_t next = 0;  // index + 1 of the next one with the same first word; 0: none
    bool is_abbreviation = false;
};

class ShortForms {
public:
    explicit ShortForms(const Document& document) : document_(document), first_(document.words.size(), 0) {}

    void add(TokenRange tokens, NameId full, bool is_abbreviation) {
        const std::size_t word = document_.tokens[tokens.begin].word.index();
        for (std::uint32_t i = first_[word]; i != 0; i = forms_[i - 1].next) {
            if (same_words(forms_[i - 1].tokens, tokens)) {
                latest_full(i - 1) = full;
                return;
            }
        }
        forms_.push_back({tokens, full, first_[word], is_abbreviation});
        first_[word] = static_cast<std::uint32_t>(forms_.size());
    }

    // The longest short form whose words begin at `at` and end before `end`; nullptr if there is none.
    [[nodiscard]] const ShortForm* at(std::size_t at, std::size_t end) const {
        const ShortForm* best = nullptr;
        for (std::uint32_t i = first_[document_.tokens[TokenId(at)].word.index()]; i != 0; i = forms_[i - 1].next) {
            const ShortForm& form = forms_[i - 1];
            const TokenRange here{TokenId(at), TokenId(at + form.tokens.size())};
            if (at + form.tokens.size() <= end && same_words(form.tokens, here) &&
                (best == nullptr || best->tokens.size() < form.tokens.size()))
                best = &form;
        }
        return best;
    }

    [[nodiscard]] bool empty() const { return forms_.empty(); }

private:
    NameId& latest_full(std::size_t index) { return forms_[index].full; }

    [[nodiscard]] bool same_words(TokenRange a, TokenRange b) const {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (document_.tokens[TokenId(a.begin.index() + i)].word !=
                document_.tokens[TokenId(b.begin.index() + i)].word)
                return false;
        }
        return true;
    }

    const Document& document_;
    std::vector<std::uint32_t> first_;  // by word: index + 1 into forms_
    std::vector<ShortForm> forms_;
};

// "tethys" of "tethys petroleum ltd.", "sangtuda - 2" of the power plant, the family name of a person, all of others.
TokenRange short_form_of(const NameWindow& window, const NamedSpan& span) {
    const std::size_t begin = span.tokens.begin.index();
    const std::size_t end = span.tokens.end.index();
    if (span.kind == EntityKind::Person) return window.range(end - 1, end);
    if (span.kind == EntityKind::Place) {
        for (std::size_t at = begin + 1; at < end; ++at) {
            if (window.is_number(at)) return window.range(begin, at + 1);
        }
        // "bekaa" of "bekaa valley"
        if (window.name(end - 1).place != 0 && end - begin == 2 && window.is_unknown(begin))
            return window.range(begin, begin + 1);
    }
    if (span.kind == EntityKind::Organisation && window.name(end - 1).organisation == 5 && window.is_unknown(begin))
        return window.range(begin, begin + 1);
    return span.tokens;
}

class Repeats {
public:
    Repeats(const Document& document, const NameWords& words, NameSpans& spans)
        : document_(document), words_(words), spans_(spans), forms_(document) {}

    void collect(const std::vector<IntroducedAbbreviation>& abbreviations) {
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            const NameId id(i);
            const NamedSpan& span = spans_[id];
            if (span.kind == EntityKind::Country || (span.table != NameTable::None && span.kind != EntityKind::Person))
                continue;
            const NameWindow window(document_, span.sentence, words_);
            const TokenRange form = short_form_of(window, span);
            if (is_telling(window, form)) forms_.add(form, id, false);
        }
        for (const IntroducedAbbreviation& abbreviation : abbreviations) {
            const NameId full = spans_.name_at(abbreviation.long_form.end.index() - 1);
            if (full.has_value() && spans_[full].tokens.end == abbreviation.long_form.end)
                forms_.add(abbreviation.short_form, full, true);
        }
    }

    void find() {
        if (forms_.empty()) return;
        for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
            const NameWindow window(document_, SentenceId(i), words_);
            for (std::size_t at = window.begin(); at < window.end(); ++at) {
                if (!spans_.is_free(at) || window.kind(at) != TokenKind::Word) continue;
                const ShortForm* const form = forms_.at(at, window.end());
                if (form != nullptr && can_repeat(window, at, *form)) add(window, at, *form);
            }
        }
    }

private:
    // Common words alone tell nothing: "the party" is not the party named before.
    [[nodiscard]] bool is_telling(const NameWindow& window, TokenRange form) const {
        for (std::size_t at = form.begin.index(); at < form.end.index(); ++at) {
            const NameWord& word = window.name(at);
            if (word.is(NameFlag::Unknown) || word.is(NameFlag::FamilyWord) || word.is(NameFlag::GivenName))
                return true;
            if (window.has_case() && window.has_capital(at) && form.size() == 1) return true;
        }
        return false;
    }

    [[nodiscard]] bool can_repeat(const NameWindow& window, std::size_t at, const ShortForm& form) const {
        if (spans_.country_at(at).has_value()) return false;
        if (window.has_case()) return window[at].letter_case != LetterCase::Lower;
        if (form.is_abbreviation) return !window.name(at).is(NameFlag::Grammar);
        if (form.tokens.size() > 1) return true;
        const NameWord& word = window.name(at);
        if (word.is(NameFlag::Unknown)) return true;
        return at > window.begin() && window.name(at - 1).title != 0;
    }

    void add(const NameWindow& window, std::size_t at, const ShortForm& form) {
        const NamedSpan& full = spans_[form.full];
        std::size_t begin = at;
        if (full.kind == EntityKind::Person) {
            while (begin > window.begin() && spans_.is_free(begin - 1) && holds(full.tokens, window.word(begin - 1)) &&
                   window.is_letters(begin - 1))
                --begin;
        }
        NamedSpan span{.tokens = window.range(begin, at + form.tokens.size()),
                       .sentence = window.sentence(),
                       .kind = full.kind,
                       .same_as = form.full};
        if (form.is_abbreviation) span.via = MentionVia::Abbreviation;
        if (full.kind == EntityKind::Person && begin > window.begin() && window.name(begin - 1).title != 0)
            span.title = window.word(begin - 1);
        spans_.add(span);
    }

    [[nodiscard]] bool holds(TokenRange name, WordId word) const {
        for (std::size_t at = name.begin.index(); at < name.end.index(); ++at) {
            if (document_.tokens[TokenId(at)].word == word) return true;
        }
        return false;
    }

    const Document& document_;
    const NameWords& words_;
    NameSpans& spans_;
    ShortForms forms_;
};

}  // namespace

void find_repeated_names(const Document& document, const NameWords& words,
                         const std::vector<IntroducedAbbreviation>& abbreviations, NameSpans& spans) {
    Repeats repeats(document, words, spans);
    repeats.collect(abbreviations);
    repeats.find();
}

}  // namespace attache
