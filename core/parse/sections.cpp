#include "parse/sections.h"

namespace attache {

Store<SectionId, Section> find_sections(const Document& document, const SourceText& source, const PhraseHits& phrases) {
    static_cast<void>(source);
    static_cast<void>(phrases);
    Store<SectionId, Section> sections;
    if (!document.sentences.empty()) sections.add({"Report", 1, SentenceId(0), true});
    return sections;
}

void assign_sections(Document& document) {
    SectionId section = SectionId::none();
    for (SectionId id(0); id != document.sections.end_id(); id = SectionId(id.index() + 1)) section = id;
    for (Sentence& sentence : document.sentences) sentence.section = section;
}

bool is_heading(const Document& document, SentenceId sentence) {
    const SectionId section = document.sentences[sentence].section;
    if (!section.has_value()) return false;
    return document.sections[section].first == sentence && !document.sections[section].inferred;
}

}  // namespace attache
