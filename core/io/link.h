// The link: a whole view as the fragment of an address, so that a static host never sees it:
//   #/<report>/<view>?sel=<item>&theme=<a,b>&sign=<+,-,0>&status=<a,b>&kind=<a,b>&actor=<a,b>&from=<date>&to=<date>
//     &confidence=<percent>&q=<text>&s=<sentence>&fix=<corrections>&show=<a,b>&title=<text>&text=<compressed text>
// Items and sentences are named by what they are, never by an index. Order of the parts is fixed when
// written and free when read; values are percent-encoded UTF-8. A part that is not understood is left
// out and named in a note: a broken link still opens the report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filter.h"

namespace attache {

// A longer fragment is not read at all.
inline constexpr std::size_t k_max_link_bytes = 64 * 1024;
// Further actors of the filter are left out with a note; further notes are not made.
inline constexpr std::size_t k_max_link_actors = 100;
inline constexpr std::size_t k_max_link_notes = 8;
inline constexpr std::size_t k_max_link_choices = 16;
// Of this format. It writes none; a later one that this cannot read well begins with "v=2".
inline constexpr unsigned k_link_version = 1;

struct Link {
    std::string report;     // id of a shipped report, "tajikistan-2013"; empty: the first one
    std::string view;       // "graph", "aid", ...; empty: the default view
    std::string selection;  // an item's name (graph/item.h); empty: nothing
    Filter filter;
    std::string query;
    std::string sentence;           // a sentence's name; empty: the reader stands where it stands
    std::string corrections;        // as linked_corrections() writes them (io/corrections_json.h); empty: none
    std::vector<std::string> show;  // choices within the view, as its words: "flows", "log", "unit:EUR"
    // The report itself, if it is one that somebody opened: io/linked_text.h. Empty: the link does not carry it.
    std::string title;
    std::string text;

    friend bool operator==(const Link&, const Link&) = default;
};

struct DecodedLink {
    Link link;
    std::vector<std::string> notes;  // what was not understood, each one a sentence for the user
};

[[nodiscard]] std::string encode_link(const Link& link);           // begins with "#/"
[[nodiscard]] DecodedLink decode_link(std::string_view fragment);  // with or without the "#"; never fails

}  // namespace attache
