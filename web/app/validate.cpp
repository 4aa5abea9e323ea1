#include "app/validate.h"

#include <variant>

namespace attache {
namespace {

struct BelongsTo {
    const Report& report;

    bool operator()(std::monostate) const { return true; }
    bool operator()(EntityId id) const { return report.findings.entities.contains(id); }
    bool operator()(Pair pair) const { return (*this)(pair.first) && (*this)(pair.second) && pair.first < pair.second; }
    bool operator()(SentenceId id) const { return report.document.sentences.contains(id); }
    bool operator()(SectionId id) const { return report.document.sections.contains(id); }
    bool operator()(RelationId id) const { return report.findings.relations.contains(id); }
    bool operator()(DateId id) const { return report.findings.dates.contains(id); }
    bool operator()(AmountId id) const { return report.findings.amounts.contains(id); }
    bool operator()(QuantityId id) const { return report.findings.quantities.contains(id); }
    bool operator()(CheckId id) const { return report.findings.checks.contains(id); }
};

}  // namespace

bool belongs_to(const Report& report, const Item& item) { return std::visit(BelongsTo{report}, item); }

void drop_unknown(AppState& state) {
    const OpenReport* open = state.current();
    if (open == nullptr) {
        state.view.selection = Item();
        state.view.sentence = SentenceId::none();
        state.hovered = Item();
        return;
    }
    if (!belongs_to(*open->report, state.view.selection)) state.view.selection = Item();
    if (!belongs_to(*open->report, state.hovered)) state.hovered = Item();
    if (!open->report->document.sentences.contains(state.view.sentence)) state.view.sentence = SentenceId::none();
}

}  // namespace attache
