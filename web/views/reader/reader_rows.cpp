#include "views/reader/reader_rows.h"

#include <algorithm>
#include <tuple>

#include "views/lookup.h"
#include "views/wording.h"

namespace attache {
namespace {

// One sentence's words in a row, and the way from the source to them.
class SentenceText {
public:
    SentenceText(const Report& report, SentenceId sentence, ReaderText mode, std::uint32_t begin)
        : source_begin_(report.document.sentences[sentence].span.begin), mode_(mode), begin_(begin) {
        if (mode == ReaderText::Readable) {
            readable_ = readable_sentence(report, sentence);
        } else {
            readable_.text = report.source.text(report.document.sentences[sentence].span);
        }
        std::replace_if(
            readable_.text.begin(), readable_.text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; },
            ' ');
    }

    [[nodiscard]] const std::string& text() const { return readable_.text; }

    [[nodiscard]] ByteSpan in_row(ByteSpan source) const {
        ByteSpan span{source.begin - source_begin_, source.end - source_begin_};
        if (mode_ == ReaderText::Readable) span = readable_.readable_span(source);
        return {span.begin + begin_, span.end + begin_};
    }

private:
    ReadableText readable_;
    std::uint32_t source_begin_;
    ReaderText mode_;
    std::uint32_t begin_;
};

ReaderMarkKind mark_kind(const Findings& findings, EntityId entity) {
    if (entity == findings.subject) return ReaderMarkKind::Subject;
    switch (findings.entities[entity].kind) {
        case EntityKind::Person: return ReaderMarkKind::Person;
        case EntityKind::Organisation: return ReaderMarkKind::Organisation;
        case EntityKind::Place: return ReaderMarkKind::Place;
        default: return ReaderMarkKind::Actor;
    }
}

void add_marks(const Findings& findings, SentenceId sentence, const SentenceText& words,
               std::vector<ReaderMark>& marks) {
    const auto add = [&](ByteSpan source, ReaderMarkKind kind, Item item, std::size_t sign = 1) {
        const ByteSpan span = words.in_row(source);
        if (!span.empty())
            marks.push_back({.begin = span.begin,
                             .end = span.end,
                             .kind = kind,
                             .sign = static_cast<std::uint8_t>(sign),
                             .item = item});
    };
    for (const MentionId id : marks_in(findings.mentions, sentence)) {
        const Mention& mention = findings.mentions[id];
        add(mention.span, mark_kind(findings, mention.entity), mention.entity);
    }
    for (const DateId id : marks_in(findings.dates, sentence))
        add(findings.dates[id].span, ReaderMarkKind::Date, id);
    for (const AmountId id : marks_in(findings.amounts, sentence))
        add(findings.amounts[id].span, ReaderMarkKind::Money, id);
    for (const RelationId id : marks_in(findings.relations, sentence)) {
        const Relation& relation = findings.relations[id];
        add(relation.trigger, ReaderMarkKind::Relation, id, sign_of(relation));
    }
    for (const ReferenceId id : marks_in(findings.references, sentence)) {
        add(findings.references[id].span, ReaderMarkKind::Reference, {});
        if (!marks.empty() && marks.back().kind == ReaderMarkKind::Reference) marks.back().reference = id;
    }
}

}  // namespace

MarkGroup group_of(ReaderMarkKind kind) {
    switch (kind) {
        case ReaderMarkKind::Date: return MarkGroup::Dates;
        case ReaderMarkKind::Money: return MarkGroup::Money;
        case ReaderMarkKind::Relation: return MarkGroup::Relations;
        case ReaderMarkKind::Reference: return MarkGroup::References;
        default: return MarkGroup::Names;
    }
}

std::vector<ReaderRow> make_reader_rows(const Document& document) {
    std::vector<ReaderRow> rows;
    rows.reserve(document.sentences.size() + document.sections.size());
    SectionId next_section(0);
    for (SentenceId id(0); id != document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        bool begins_row = id.index() == 0 || document.sentences[id].starts_paragraph;
        while (document.sections.contains(next_section) && document.sections[next_section].first <= id) {
            rows.push_back({next_section, id, 0});
            next_section = SectionId(next_section.index() + 1);
            begins_row = true;
        }
        if (begins_row || rows.back().sentences == k_max_row_sentences) rows.push_back({SectionId::none(), id, 0});
        ++rows.back().sentences;
    }
    return rows;
}

std::size_t row_of(const std::vector<ReaderRow>& rows, SentenceId sentence) {
    const auto after = std::upper_bound(rows.begin(), rows.end(), sentence,
                                        [](SentenceId wanted, const ReaderRow& row) { return wanted < row.first; });
    return after == rows.begin() ? 0 : static_cast<std::size_t>(after - rows.begin()) - 1;
}

RowText read_row(const Report& report, const ReaderRow& row, ReaderText mode) {
    RowText result;
    for (std::uint32_t i = 0; i < row.sentences; ++i) {
        const SentenceId sentence(row.first.index() + i);
        if (i > 0) result.text += ' ';
        const auto begin = static_cast<std::uint32_t>(result.text.size());
        const SentenceText words(report, sentence, mode, begin);
        result.text += words.text();
        result.parts.push_back({sentence, begin, static_cast<std::uint32_t>(result.text.size())});
        add_marks(report.findings, sentence, words, result.marks);
    }
    std::stable_sort(result.marks.begin(), result.marks.end(), [](const ReaderMark& a, const ReaderMark& b) {
        return std::tuple(a.begin, b.end) < std::tuple(b.begin, a.end);
    });
    return result;
}

ByteSpan span_in_row(const Report& report, const SentencePart& part, ByteSpan readable, ReaderText mode) {
    if (mode == ReaderText::Readable) return {readable.begin + part.begin, readable.end + part.begin};
    ByteSpan source = readable_sentence(report, part.sentence).source_span(readable);
    const std::string_view words = report.source.text(source);
    source.end -= static_cast<std::uint32_t>(words.size() - (words.find_last_not_of(" \n\r\t") + 1));
    const std::uint32_t begin = report.document.sentences[part.sentence].span.begin;
    return {source.begin - begin + part.begin, source.end - begin + part.begin};
}

}  // namespace attache
