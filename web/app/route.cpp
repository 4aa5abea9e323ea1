#include "app/route.h"

#include <optional>
#include <utility>

#include "base/second_part.h"
#include "io/corrections_json.h"
#include "io/linked_text.h"

namespace attache {
namespace {

constexpr std::size_t k_longest_quote = 60;  // bytes of a link that a note repeats

std::string quoted(std::string_view text) {
    if (text.size() <= k_longest_quote) return "\"" + std::string(text) + "\"";
    std::size_t end = k_longest_quote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;  // whole characters
    return "\"" + std::string(text.substr(0, end)) + "…\"";
}

ViewKind view_kind_of(const Link& link, std::vector<std::string>& notes) {
    if (link.view.empty()) return ViewKind::Graph;
    const std::optional<ViewKind> view = parse_view(link.view);
    if (!view) {
        notes.push_back("The link asks for a view " + quoted(link.view) +
                        " that this version does not know; this is the graph.");
        return ViewKind::Graph;
    }
    return *view;
}

}  // namespace

Link link_of(const OpenReport& report, const ViewState& view) {
    Link link;
    link.report = report.id;
    link.view = name_of(view.view);
    link.selection = item_name(*report.report, view.selection);
    link.filter = view.filter;
    link.query = view.query;
    if (view.sentence.has_value()) link.sentence = item_name(*report.report, view.sentence);
    if (const Corrections& lent = report.report.layers().lent; !lent.empty()) {
        const Result<std::string> corrections = linked_corrections(lent);
        if (corrections) link.corrections = corrections.value();
    }
    link.show = view.choices[static_cast<std::size_t>(view.view)];
    if (!report.address_text.empty()) {
        link.title = report.title;
        link.text = report.address_text;
    }
    return link;
}

std::string fragment_of(const AppState& state) {
    const OpenReport* report = state.current();
    return report == nullptr ? "#/" : encode_link(link_of(*report, state.view));
}

ATTACHE_SECOND_PART LinkToShare link_to_share(const AppState& state, const std::string& corrections) {
    const OpenReport* report = state.current();
    if (report == nullptr) return {fragment_of(state), "The link to this view is copied."};
    Link link = link_of(*report, state.view);
    if (!corrections.empty()) link.corrections = corrections;
    // The other person may prefer another layout.
    if (state.view.view == ViewKind::Graph)
        link.show.emplace_back(k_layout_words[static_cast<std::size_t>(state.preferences.graph_layout)]);
    if (!report->is_own) return {encode_link(link), "The link to this view is copied."};
    const std::optional<std::string> text = encode_linked_text(report->report->source.bytes);
    if (!text) {
        return {
            encode_link(link),
            "The link is copied, but this report is too long to be in it. Send the file too: whoever opens it after "
            "the link sees this view."};
    }
    link.title = report->title;
    link.text = *text;
    return {
        encode_link(link),
        "The link to this view is copied. It contains the report\u2019s whole text, compressed: whoever has the link "
        "can read it."};
}

RoutedView view_of(const Link& link, const Report& report) {
    RoutedView routed;
    routed.view.view = view_kind_of(link, routed.notes);
    routed.view.filter = link.filter;
    routed.view.query = link.query;
    routed.view.choices[static_cast<std::size_t>(routed.view.view)] = link.show;

    const std::optional<Item> selection = find_item(report, link.selection);
    if (selection) {
        routed.view.selection = *selection;
    } else {
        routed.notes.push_back("The link selects " + quoted(link.selection) + ", which this report does not have.");
    }

    if (!link.sentence.empty()) {
        const std::optional<Item> item = find_item(report, link.sentence);
        const SentenceId* sentence = item ? std::get_if<SentenceId>(&*item) : nullptr;
        if (sentence != nullptr) {
            routed.view.sentence = *sentence;
        } else {
            routed.notes.push_back("The link points at a sentence " + quoted(link.sentence) +
                                   " that this report does not have.");
        }
    }
    return routed;
}

}  // namespace attache
