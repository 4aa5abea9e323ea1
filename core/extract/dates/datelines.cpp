#include "extract/dates/datelines.h"

#include <optional>

#include "extract/names/name_window.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

struct Dateline {
    TokenRange place;
    TokenRange agency;  // empty: none is named
};

class DatelineReader {
public:
    explicit DatelineReader(const NameWindow& window) : window_(window) {}

    [[nodiscard]] std::optional<Dateline> read() const {
        const std::size_t begin = window_.begin();
        const std::size_t end = name_end(begin);
        if (end == begin) return std::nullopt;
        if (is_parting_dash(end)) {  // a sentence follows, not "CTXD - a local group"
            const bool is_dateline = is_upper(begin, end) && window_.has_capital(end + 1);
            return is_dateline ? std::optional(Dateline{window_.range(begin, end), {}}) : std::nullopt;
        }
        if (window_.kind(end) != TokenKind::Comma && window_.kind(end) != TokenKind::Open) return std::nullopt;
        return read_behind(begin, end);
    }

private:
    static constexpr std::size_t k_max_name = 4;     // tokens
    static constexpr std::size_t k_max_tokens = 16;  // of a dateline

    [[nodiscard]] std::size_t name_end(std::size_t begin) const {
        std::size_t end = begin;
        while (end < begin + k_max_name && ((window_.is_letters(end) && window_.has_capital(end)) ||
                                            (window_.is_hyphen(end) && window_.touches_previous(end) && end > begin)))
            ++end;
        return end;
    }

    [[nodiscard]] bool is_upper(std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < end; ++at) {
            if (window_.is_letters(at) && window_[at].letter_case != LetterCase::Upper) return false;
        }
        return true;
    }

    [[nodiscard]] bool is_parting_dash(std::size_t at) const {
        return window_.is_hyphen_or_dash(at) && !(window_.touches_previous(at) && window_.touches_previous(at + 1));
    }

    [[nodiscard]] bool is_day(std::size_t at) const {
        return window_.is_number(at) || window_.is_class(at, WordClass::Month) ||
               window_.is_class(at, WordClass::ShortMonth);
    }

    // A day or an agency in brackets, then the dash.
    [[nodiscard]] std::optional<Dateline> read_behind(std::size_t begin, std::size_t end) const {
        Dateline found{window_.range(begin, end), {}};
        std::size_t at = end;
        bool has_day = false;
        for (; at < begin + k_max_tokens && window_.has(at) && window_.kind(at) != TokenKind::Open; ++at) {
            if (is_parting_dash(at)) return has_day ? std::optional(found) : std::nullopt;
            has_day = has_day || is_day(at);
            const bool part_of_day =
                is_day(at) || window_.kind(at) == TokenKind::Comma || window_.kind(at) == TokenKind::Stop;
            // "Conakry, Guinea (Reuters) -": a larger place
            if (!part_of_day && !window_.has_capital(at)) return std::nullopt;
        }
        if (window_.kind(at) != TokenKind::Open) return std::nullopt;
        const std::size_t agency = at + 1;
        for (++at; at < agency + k_max_name && window_.is_letters(at) && window_.has_capital(at);)
            ++at;
        if (at == agency || window_.kind(at) != TokenKind::Close || !is_parting_dash(at + 1)) return std::nullopt;
        found.agency = window_.range(agency, at);
        return found;
    }

    const NameWindow& window_;
};

}  // namespace

void find_datelines(const Document& document, const PhraseHits& phrases, const NameWords& words, NameSpans& spans) {
    if (!document.has_case) return;
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        const std::optional<Dateline> dateline = DatelineReader(window).read();
        if (!dateline) continue;
        const bool is_known = spans.country_at(window.begin()).has_value() ||
                              phrases.at(PhraseKind::Capital, dateline->place.begin) != nullptr ||
                              phrases.at(PhraseKind::PlaceName, dateline->place.begin) != nullptr;
        if (!is_known) spans.add({.tokens = dateline->place, .sentence = window.sentence(), .kind = EntityKind::Place});
        if (!dateline->agency.empty())
            spans.add({.tokens = dateline->agency, .sentence = window.sentence(), .kind = EntityKind::Organisation});
    }
}

}  // namespace attache
