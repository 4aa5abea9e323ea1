#include "views/correction/correction_words.h"

#include <string_view>

#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

// "theme was Aid, sign was Cooperative": what differs.
std::string kind_before(const Relation& before, const RelationKind& now) {
    std::string text;
    const auto add = [&text](std::string_view what, std::string_view was) {
        if (!text.empty()) text += ", ";
        text.append(what).append(" was ").append(was);
    };
    if (before.theme != now.theme) add("theme", label_of(before.theme));
    if (before.polarity != now.polarity) add("sign", sign_label(sign_of(before)));
    if (before.event != now.event) add("act", label_of(before.event));
    if (before.status != now.status) add("status", label_of(before.status));
    return text.empty() ? "confirmed as it was read" : text;
}

class WordsOf {
public:
    WordsOf(const CorrectableReport& report, const CorrectionOutcome& outcome) : report_(report), outcome_(outcome) {}

    CorrectionWords operator()(const HideRelation&) const { return {relation_title(), "hidden"}; }
    CorrectionWords operator()(const RetypeRelation& c) const {
        return {relation_title(), kind_before(before<RelationId>(report_.as_read().findings.relations), c.kind)};
    }
    CorrectionWords operator()(const RedirectRelation&) const {
        return {relation_title(),
                "was " + direction_text(report_.as_read(), before<RelationId>(report_.as_read().findings.relations))};
    }
    CorrectionWords operator()(const AddRelation&) const { return {relation_title(), "added"}; }
    CorrectionWords operator()(const RenameEntity& c) const {
        return {c.name, "was called " + before<EntityId>(report_.as_read().findings.entities).name};
    }
    CorrectionWords operator()(const MergeEntity&) const {
        return {before<EntityId>(report_.as_read().findings.entities).name,
                "is the same as " + title_of(*report_, outcome_.item)};
    }
    CorrectionWords operator()(const ChangeDate&) const {
        return {title_of(*report_, outcome_.item),
                "was " + date_text(before<DateId>(report_.as_read().findings.dates))};
    }
    CorrectionWords operator()(const ChangeAmountStatus&) const {
        const Amount& amount = before<AmountId>(report_.as_read().findings.amounts);
        return {title_of(*report_, outcome_.item), "status was " + std::string(label_of(amount.aid->status))};
    }

private:
    template <class IdT, class Mark>
    const Mark& before(const Store<IdT, Mark>& marks) const {
        return marks[std::get<IdT>(outcome_.read)];
    }
    // As it is now, or as it was if it is gone.
    [[nodiscard]] std::string relation_title() const {
        if (const auto* now = std::get_if<RelationId>(&outcome_.item))
            return direction_text(*report_, report_->findings.relations[*now]);
        if (const auto* was = std::get_if<RelationId>(&outcome_.read))
            return direction_text(report_.as_read(), report_.as_read().findings.relations[*was]);
        return "A relation";
    }

    const CorrectableReport& report_;
    const CorrectionOutcome& outcome_;
};

}  // namespace

CorrectionWords words_of(const CorrectableReport& report, std::size_t index) {
    const CorrectionOutcome& outcome = report.outcomes()[index];
    if (!outcome.applies()) return {"", outcome.trouble};
    return std::visit(WordsOf(report, outcome), report.corrections()[index]);
}

}  // namespace attache
