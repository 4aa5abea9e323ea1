#include "graph/item.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/content_hash.h"

namespace attache {

namespace {

constexpr std::string_view k_after_last_sentence = "end";

// --- what stands in which sentence -------------------------------------------------------------------------

template <class Mark>
SentenceId sentence_of_mark(const Mark& mark) {
    return mark.sentence;
}
SentenceId sentence_of_mark(const Section& section) { return section.first; }
SentenceId sentence_of_mark(const Check& check) { return check.sentences.front(); }

// The first mark that stands in `sentence` or after it; marks are sorted by sentence.
template <class IdT, class Mark>
std::size_t first_mark_from(const Store<IdT, Mark>& marks, SentenceId sentence) {
    const auto& all = marks.elements();
    const auto at = std::lower_bound(all.begin(), all.end(), sentence, [](const Mark& mark, SentenceId wanted) {
        return sentence_of_mark(mark) < wanted;
    });
    return static_cast<std::size_t>(at - all.begin());
}

// A mark's number in its sentence: the one it was given, or how it stands.
template <class Mark>
std::size_t number_of(const Mark& /*mark*/, std::size_t stands) {
    return stands;
}
std::size_t number_of(const Relation& relation, std::size_t stands) {
    return relation.number == 0 ? stands : relation.number;
}

// The mark of `sentence` with the number n, from 1; none if it has no such.
template <class IdT, class Mark>
IdT nth_mark(const Store<IdT, Mark>& marks, SentenceId sentence, std::size_t n) {
    const std::size_t first = first_mark_from(marks, sentence);
    for (IdT id(first); marks.contains(id) && sentence_of_mark(marks[id]) == sentence; id = IdT(id.index() + 1)) {
        if (number_of(marks[id], id.index() - first + 1) == n) return id;
    }
    return IdT::none();
}

// --- writing names -----------------------------------------------------------------------------------------

// Writes the name of an item; `repeats_of(sentence)` tells how many sentences before it have the same name.
template <class RepeatsOf>
class NameWriter {
public:
    NameWriter(const Report& report, const RepeatsOf& repeats_of) : report_(report), repeats_of_(repeats_of) {}

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(EntityId id) const {
        return report_.findings.entities.contains(id) ? report_.findings.entities[id].code : std::string();
    }
    std::string operator()(const Pair& pair) const {
        const std::string first = (*this)(pair.first);
        const std::string second = (*this)(pair.second);
        return first.empty() || second.empty() ? std::string() : first + '~' + second;
    }
    std::string operator()(SentenceId id) const {
        return report_.document.sentences.contains(id) ? "s." + sentence_part(id) : std::string();
    }
    std::string operator()(SectionId id) const {
        const auto& sections = report_.document.sections;
        if (!sections.contains(id)) return {};
        const std::size_t n = id.index() - first_mark_from(sections, sections[id].first) + 1;
        const std::string name = "h." + sentence_part(sections[id].first);
        return n == 1 ? name : name + '.' + std::to_string(n);
    }
    std::string operator()(RelationId id) const { return mark_name("r.", report_.findings.relations, id); }
    std::string operator()(DateId id) const { return mark_name("d.", report_.findings.dates, id); }
    std::string operator()(AmountId id) const { return mark_name("a.", report_.findings.amounts, id); }
    std::string operator()(QuantityId id) const { return mark_name("q.", report_.findings.quantities, id); }
    std::string operator()(CheckId id) const { return mark_name("c.", report_.findings.checks, id); }

private:
    std::string sentence_part(SentenceId id) const {
        if (!report_.document.sentences.contains(id)) return std::string(k_after_last_sentence);
        const std::string hash = hash_name(report_.document.sentences[id].hash);
        const std::size_t repeats = repeats_of_(id);
        return repeats == 0 ? hash : hash + '-' + std::to_string(repeats + 1);
    }

    template <class IdT, class Mark>
    std::string mark_name(std::string_view prefix, const Store<IdT, Mark>& marks, IdT id) const {
        if (!marks.contains(id)) return {};
        const SentenceId sentence = sentence_of_mark(marks[id]);
        const std::size_t stands = id.index() - first_mark_from(marks, sentence) + 1;
        return std::string(prefix) + sentence_part(sentence) + '.' + std::to_string(number_of(marks[id], stands));
    }

    const Report& report_;
    const RepeatsOf& repeats_of_;
};

// --- reading names -----------------------------------------------------------------------------------------

// A number as item_name() writes it: no sign, no leading zero. Nothing for anything else.
std::optional<std::size_t> parse_count(std::string_view digits) {
    if (digits.empty() || digits.size() > 9 || digits.front() == '0') return std::nullopt;
    std::size_t count = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        count = count * 10 + static_cast<std::size_t>(c - '0');
    }
    return count;
}

// The text before the first `separator`, and the text after it if there is one.
std::pair<std::string_view, std::optional<std::string_view>> split(std::string_view text, char separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) return {text, std::nullopt};
    return {text.substr(0, at), text.substr(at + 1)};
}

// The sentence that "<hash>" or "<hash>-k" names; none if there is no such.
SentenceId find_sentence(const Document& document, std::string_view name) {
    const auto [hash, repeat] = split(name, '-');
    const std::optional<std::uint64_t> wanted = named_hash(hash);
    if (!wanted) return SentenceId::none();
    std::size_t skip = 0;
    if (repeat) {
        const std::optional<std::size_t> k = parse_count(*repeat);
        if (!k || *k < 2) return SentenceId::none();
        skip = *k - 1;
    }
    for (SentenceId id(0); id != document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        if ((document.sentences[id].hash & k_named_bits) == *wanted && skip-- == 0) return id;
    }
    return SentenceId::none();
}

template <class IdT>
std::optional<Item> item_if_any(IdT id) {
    return id.has_value() ? std::optional<Item>(id) : std::nullopt;
}

EntityId find_entity(const Findings& findings, std::string_view code) {
    const auto& all = findings.entities.elements();
    const auto at = std::find_if(all.begin(), all.end(), [code](const Entity& entity) { return entity.code == code; });
    return at == all.end() ? EntityId::none() : EntityId(static_cast<std::size_t>(at - all.begin()));
}

std::optional<Item> find_pair(const Findings& findings, std::string_view one, std::string_view other) {
    const EntityId first = find_entity(findings, one);
    const EntityId second = find_entity(findings, other);
    if (!first.has_value() || !second.has_value() || first == second) return std::nullopt;
    return make_pair_of(first, second);
}

std::optional<Item> find_section(const Document& document, std::string_view sentence_name,
                                 std::optional<std::string_view> nth) {
    const SentenceId first =
        sentence_name == k_after_last_sentence ? document.sentences.end_id() : find_sentence(document, sentence_name);
    const std::optional<std::size_t> n = nth ? parse_count(*nth) : 1;
    if (!first.has_value() || !n || (nth && *n == 1)) return std::nullopt;
    return item_if_any(nth_mark(document.sections, first, *n));
}

// `kind` is the letter before the first full stop of a name, `rest` what follows it.
std::optional<Item> find_in_sentence(const Report& report, char kind, std::string_view rest) {
    const auto [sentence_name, nth] = split(rest, '.');
    if (kind == 'h') return find_section(report.document, sentence_name, nth);
    const SentenceId sentence = find_sentence(report.document, sentence_name);
    if (!sentence.has_value()) return std::nullopt;
    if (kind == 's') return nth ? std::nullopt : std::optional<Item>(sentence);
    const std::optional<std::size_t> n = nth ? parse_count(*nth) : std::nullopt;
    if (!n) return std::nullopt;
    const Findings& findings = report.findings;
    switch (kind) {
        case 'r': return item_if_any(nth_mark(findings.relations, sentence, *n));
        case 'd': return item_if_any(nth_mark(findings.dates, sentence, *n));
        case 'a': return item_if_any(nth_mark(findings.amounts, sentence, *n));
        case 'q': return item_if_any(nth_mark(findings.quantities, sentence, *n));
        case 'c': return item_if_any(nth_mark(findings.checks, sentence, *n));
        default: return std::nullopt;
    }
}

// --- evidence ----------------------------------------------------------------------------------------------

class EvidenceOf {
public:
    explicit EvidenceOf(const Report& report) : report_(report) {}

    std::vector<SentenceId> operator()(std::monostate) const { return {}; }
    std::vector<SentenceId> operator()(EntityId id) const {
        std::vector<SentenceId> sentences;
        for (const Mention& mention : report_.findings.mentions) {
            if (mention.entity == id) sentences.push_back(mention.sentence);
        }
        for (const Relation& relation : report_.findings.relations) {
            if (relation.source == id || relation.target == id) sentences.push_back(relation.sentence);
        }
        return sentences;
    }
    std::vector<SentenceId> operator()(const Pair& pair) const {
        std::vector<SentenceId> sentences;
        for (const Relation& relation : report_.findings.relations) {
            if (make_pair_of(relation.source, relation.target) == pair) sentences.push_back(relation.sentence);
        }
        return sentences;
    }
    std::vector<SentenceId> operator()(SentenceId id) const { return {id}; }
    std::vector<SentenceId> operator()(SectionId id) const {
        const auto& sections = report_.document.sections;
        const SectionId next(id.index() + 1);
        const SentenceId end = sections.contains(next) ? sections[next].first : report_.document.sentences.end_id();
        std::vector<SentenceId> sentences;
        for (SentenceId s = sections[id].first; s < end; s = SentenceId(s.index() + 1))
            sentences.push_back(s);
        return sentences;
    }
    std::vector<SentenceId> operator()(RelationId id) const { return {report_.findings.relations[id].sentence}; }
    std::vector<SentenceId> operator()(DateId id) const { return {report_.findings.dates[id].sentence}; }
    std::vector<SentenceId> operator()(AmountId id) const { return {report_.findings.amounts[id].sentence}; }
    std::vector<SentenceId> operator()(QuantityId id) const { return {report_.findings.quantities[id].sentence}; }
    std::vector<SentenceId> operator()(CheckId id) const { return report_.findings.checks[id].sentences; }

private:
    const Report& report_;
};

// How many sentences before each have the same name.
std::vector<std::uint32_t> count_repeats(const Document& document) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_hash;
    by_hash.reserve(document.sentences.size());
    for (const Sentence& sentence : document.sentences) {
        by_hash.emplace_back(sentence.hash & k_named_bits, static_cast<std::uint32_t>(by_hash.size()));
    }
    std::sort(by_hash.begin(), by_hash.end());
    std::vector<std::uint32_t> repeats(by_hash.size());
    for (std::size_t i = 1; i < by_hash.size(); ++i) {
        if (by_hash[i].first == by_hash[i - 1].first) repeats[by_hash[i].second] = repeats[by_hash[i - 1].second] + 1;
    }
    return repeats;
}

}  // namespace

Pair make_pair_of(EntityId one, EntityId other) { return {std::min(one, other), std::max(one, other)}; }

std::string item_name(const Report& report, const Item& item) {
    const auto repeats_of = [&sentences = report.document.sentences](SentenceId id) {
        const std::uint64_t name = sentences[id].hash & k_named_bits;
        return static_cast<std::size_t>(
            std::count_if(sentences.begin(), sentences.begin() + static_cast<std::ptrdiff_t>(id.index()),
                          [name](const Sentence& sentence) { return (sentence.hash & k_named_bits) == name; }));
    };
    return std::visit(NameWriter(report, repeats_of), item);
}

ItemNames::ItemNames(const Report& report) : report_(&report), repeats_(count_repeats(report.document)) {}

std::string ItemNames::of(const Item& item) const {
    const auto repeats_of = [this](SentenceId id) { return std::size_t{repeats_[id.index()]}; };
    return std::visit(NameWriter(*report_, repeats_of), item);
}

std::optional<Item> find_item(const Report& report, std::string_view name) {
    if (name.empty()) return Item();
    if (name.size() > 2 && name[1] == '.') {
        if (const std::optional<Item> item = find_in_sentence(report, name[0], name.substr(2))) return item;
    }
    const auto [one, other] = split(name, '~');
    if (other) return find_pair(report.findings, one, *other);
    return item_if_any(find_entity(report.findings, name));
}

std::vector<SentenceId> evidence_of(const Report& report, const Item& item) {
    std::vector<SentenceId> sentences = std::visit(EvidenceOf(report), item);
    std::sort(sentences.begin(), sentences.end());
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    return sentences;
}

}  // namespace attache
