#include "parse/sections.h"

#include "parse/headings.h"
#include "parse/topics.h"

namespace attache {

Store<SectionId, Section> find_sections(const Document& document, const SourceText& source, const PhraseHits& phrases) {
    // One heading is the title of the whole.
    constexpr std::size_t k_enough_headings = 2;
    Store<SectionId, Section> headed = find_headed_sections(document, source);
    return headed.size() >= k_enough_headings ? headed : infer_sections(document, phrases);
}

void assign_sections(Document& document) {
    std::size_t section = 0;
    for (SentenceId id(0); id != document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        while (section + 1 < document.sections.size() && document.sections[SectionId(section + 1)].first <= id)
            ++section;
        document.sentences[id].section = document.sections.empty() ? SectionId::none() : SectionId(section);
    }
}

bool is_heading(const Document& document, SentenceId sentence) {
    const SectionId section = document.sentences[sentence].section;
    if (!section.has_value()) return false;
    return document.sections[section].first == sentence && !document.sections[section].inferred;
}

}  // namespace attache
